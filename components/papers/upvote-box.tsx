"use client";

import { type MouseEvent, useSyncExternalStore } from "react";
import { castUpvote } from "@/components/papers/cast-upvote";
import { foreignClasses } from "@/components/papers/foreign-classes";
import { emptyState, isSignedIn, onStateChange, readState } from "@/components/papers/viewer-marks";
import { formatCompact, formatCount } from "@/lib/text/counts";

/**
 * The upvote button: it sends the page's one form by itself, and a script makes it immediate for
 * somebody signed in. `count` is the cached page's; the reader's own mark and the newest count come
 * later.
 */
export function UpvoteBox({ paperId, count }: { paperId: string; count: number }) {
  const { marks } = useSyncExternalStore(onStateChange, readState, () => emptyState);
  const mark = marks[paperId] ?? { upvotes: count, upvoted: false };

  const castAtOnce = (event: MouseEvent) => {
    if (!isSignedIn()) return;
    event.preventDefault();
    void castUpvote(paperId, mark, !mark.upvoted);
  };
  return (
    <button
      form="upvotes"
      name={mark.upvoted ? "unvote" : "upvote"}
      value={paperId}
      className={`upvote ${foreignClasses.upvoteCount}`}
      aria-pressed={mark.upvoted}
      aria-label={`Upvote, ${formatCount(mark.upvotes, "upvote")}`}
      onClick={castAtOnce}
    >
      {mark.upvotes === 0 ? "–" : formatCompact(mark.upvotes)}
    </button>
  );
}
