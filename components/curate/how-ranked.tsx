import type { Learning } from "@/lib/candidates/kept-model";
import { formatCount } from "@/lib/text/counts";

/** Why the list is ordered as it is. */
export function HowRanked({ learning }: { learning: Learning | null }) {
  if (!learning)
    return (
      <p className="text-soft">
        Nothing is learned yet: authors who were picked before come first, then papers that link
        code. The ranking learns from your picks.
      </p>
    );
  const { pickCount, paperCount, isOwn } = learning;
  return (
    <p className="text-soft">
      Best first, as learned {isOwn ? "here" : "on another site"} from{" "}
      {formatCount(pickCount, "pick")} among {formatCount(paperCount, "paper")}.
    </p>
  );
}
