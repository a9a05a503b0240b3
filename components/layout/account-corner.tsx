"use client";

import { useEffect, useSyncExternalStore } from "react";
import {
  emptyState,
  isSignedIn,
  loadViewer,
  onStateChange,
  readState,
} from "@/components/papers/viewer-marks";
import { Avatar } from "@/components/ui/avatar";
import { paths } from "@/lib/addresses/urls";
import { isModerator, mayCurate } from "@/lib/roles/roles";

const itemClasses = "block w-full rounded px-3 py-2 text-left hover:bg-accent-wash";

/** "Sign in", or the menu of whoever is signed in: pages are the same for everyone until this asks. */
export function AccountCorner() {
  const { viewer } = useSyncExternalStore(onStateChange, readState, () => emptyState);
  useEffect(() => {
    if (isSignedIn()) void loadViewer();
  }, []);
  if (!viewer) {
    return (
      <a
        href={paths.signIn()}
        data-sign-in
        className="rounded-md px-3 py-1.5 font-semibold whitespace-nowrap hover:bg-accent-wash"
      >
        Sign in
      </a>
    );
  }
  const shownName = viewer.name ?? viewer.handle ?? "You";
  return (
    <details className="relative">
      <summary
        aria-label={`Account of ${shownName}`}
        className="cursor-pointer list-none rounded-full"
      >
        <Avatar name={shownName} />
      </summary>
      <div className="absolute right-0 z-10 mt-2 w-52 rounded-xl border border-line bg-card p-2 shadow-lg">
        {viewer.handle && (
          <a href={paths.user(viewer.handle)} className={itemClasses}>
            Your page
          </a>
        )}
        <a href={paths.submit()} className={itemClasses}>
          Submit a paper
        </a>
        <a href={paths.notifications()} className={itemClasses}>
          Notifications
        </a>
        {mayCurate(viewer) && (
          <a href={paths.curate()} className={itemClasses}>
            Curate
          </a>
        )}
        {isModerator(viewer) && (
          <a href={paths.moderation()} className={itemClasses}>
            Moderation
          </a>
        )}
        <a href={paths.settings()} className={itemClasses}>
          Settings
        </a>
        <form method="post" action="/sign-out">
          <button className={itemClasses}>Sign out</button>
        </form>
      </div>
    </details>
  );
}
