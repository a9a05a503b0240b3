import { formatCount } from "@/lib/format";
import type { PaperDetail } from "@/lib/papers/detail";

/** Who upvoted, as far as they let it be seen. */
export function Upvoters({ paper }: { paper: Pick<PaperDetail, "upvotes" | "upvoteCount"> }) {
  const names = paper.upvotes.flatMap(({ user }) => user.name ?? user.handle ?? []);
  if (names.length === 0) return null;
  const others = paper.upvoteCount - names.length;
  return (
    <p className="mt-2 text-sm text-soft">
      Upvoted by {names.join(", ")}
      {others > 0 && ` and ${formatCount(others, "other")}`}
    </p>
  );
}
