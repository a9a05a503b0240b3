import { foreignClasses } from "@/components/papers/foreign-classes";
import { formatCompact, formatCount } from "@/lib/text/counts";

/**
 * The upvote button: it sends the page's one form by itself, and components/browser/upvotes makes it immediate
 * for somebody signed in. `count` is the cached page's; the script writes the reader's own mark and
 * the newest count over it.
 */
export function UpvoteBox({ paperId, count }: { paperId: string; count: number }) {
  return (
    <button
      form="upvotes"
      name="upvote"
      value={paperId}
      className={`upvote ${foreignClasses.upvoteCount}`}
      aria-pressed={false}
      aria-label={`Upvote, ${formatCount(count, "upvote")}`}
      suppressHydrationWarning
    >
      {count === 0 ? "–" : formatCompact(count)}
    </button>
  );
}
