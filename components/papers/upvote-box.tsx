"use client";

import { type FormEvent, useSyncExternalStore } from "react";
import { castUpvote } from "@/components/papers/cast-upvote";
import { emptyState, isSignedIn, onStateChange, readState } from "@/components/papers/viewer-marks";
import { formatCompact, formatCount } from "@/lib/format";

/**
 * The upvote button: a form that works by itself, and that a script makes immediate for somebody
 * signed in. `count` is the cached page's; the reader's own mark and the newest count come later.
 */
export function UpvoteBox({ paperId, count }: { paperId: string; count: number }) {
  const { marks } = useSyncExternalStore(onStateChange, readState, () => emptyState);
  const mark = marks[paperId] ?? { upvotes: count, upvoted: false };

  const castAtOnce = (event: FormEvent) => {
    if (!isSignedIn()) return;
    event.preventDefault();
    void castUpvote(paperId, mark, !mark.upvoted);
  };
  return (
    <form method="post" action="/upvotes" data-upvote-form onSubmit={castAtOnce} className="h-fit shrink-0">
      <input type="hidden" name="paperId" value={paperId} />
      <button
        name="upvoted"
        value={mark.upvoted ? "false" : "true"}
        data-upvote
        aria-pressed={mark.upvoted}
        className="w-12 rounded-lg border border-line py-1.5 text-center text-sm tabular-nums hover:bg-accent-wash aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
      >
        <svg viewBox="0 0 12 12" className="mx-auto size-3" aria-hidden="true">
          <path d="M6 2l5 8H1z" fill="currentColor" />
        </svg>
        <span className="sr-only">Upvote, {formatCount(mark.upvotes, "upvote")}</span>
        <span aria-hidden="true">{mark.upvotes === 0 ? "–" : formatCompact(mark.upvotes)}</span>
      </button>
    </form>
  );
}
