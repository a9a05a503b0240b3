"use client";

import { useSyncExternalStore } from "react";
import { changeState, emptyState, onStateChange, readState } from "@/components/papers/viewer-marks";

/** Says what went wrong with a vote, to eyes and ears. */
export function Notice() {
  const { notice } = useSyncExternalStore(onStateChange, readState, () => emptyState);
  return (
    <div role="alert" className="pointer-events-none fixed inset-x-0 bottom-4 z-10 flex justify-center px-4">
      {notice && (
        <p className="pointer-events-auto flex items-center gap-3 rounded-xl border border-accent bg-card px-4 py-3 shadow-lg">
          {notice}
          <button type="button" onClick={() => changeState({ notice: null })} aria-label="Dismiss" className="size-8 rounded-full hover:bg-accent-wash">
            <span aria-hidden="true">✕</span>
          </button>
        </p>
      )}
    </div>
  );
}
