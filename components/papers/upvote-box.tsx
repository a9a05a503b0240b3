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
    <form method="post" action="/upvotes" data-upvote-form onSubmit={castAtOnce}>
      <input type="hidden" name="paperId" value={paperId} />
      <button
        name="upvoted"
        value={mark.upvoted ? "false" : "true"}
        data-upvote
        aria-pressed={mark.upvoted}
        aria-label={`Upvote, ${formatCount(mark.upvotes, "upvote")}`}
      >
        {mark.upvotes === 0 ? "–" : formatCompact(mark.upvotes)}
      </button>
    </form>
  );
}
