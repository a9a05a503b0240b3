import { formatCompact, formatCount } from "@/lib/format";

export function UpvoteBox({ count }: { count: number }) {
  return (
    <div className="h-fit w-12 shrink-0 rounded-lg border border-line py-1.5 text-center text-sm tabular-nums">
      <svg viewBox="0 0 12 12" className="mx-auto size-3 text-soft" aria-hidden="true">
        <path d="M6 2l5 8H1z" fill="currentColor" />
      </svg>
      <span aria-hidden="true">{count === 0 ? "–" : formatCompact(count)}</span>
      <span className="sr-only">{formatCount(count, "upvote")}</span>
    </div>
  );
}
