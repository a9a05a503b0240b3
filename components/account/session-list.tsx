import { buttonClasses } from "@/components/ui/button-classes";
import { LiveForm } from "@/components/ui/live-form";
import { formatInstant } from "@/lib/time/format";
import type { SessionRow } from "@/lib/accounts/sessions";
import { describeBrowser } from "@/lib/text/user-agents";
import { formPaths } from "@/lib/addresses/urls";

export function SessionList({ sessions }: { sessions: SessionRow[] }) {
  return (
    <>
      <ul id="session-list" data-redrawn className="mb-4 divide-y divide-line">
        {sessions.map(({ id, createdAt, userAgent, isCurrent }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div>
              <p className="font-semibold">{describeBrowser(userAgent)}</p>
              <p className="text-sm text-soft">Since {formatInstant(createdAt)}</p>
            </div>
            {isCurrent ? (
              <p className="text-sm text-soft">This session</p>
            ) : (
              <LiveForm action={formPaths.endSession()}>
                <input type="hidden" name="id" value={id} />
                <button className={buttonClasses.plain}>Sign out</button>
              </LiveForm>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <form method="post" action={formPaths.signOut()}>
          <button className={buttonClasses.plain}>Sign out</button>
        </form>
        <form
          method="post"
          action={formPaths.signOutEverywhere()}
          className="flex flex-wrap items-center gap-3"
        >
          <button className={buttonClasses.plain}>Sign out everywhere</button>
          <label className="flex items-center gap-2 text-sm">
            <input type="checkbox" name="tokens" value="revoke" />
            Revoke my API tokens too
          </label>
        </form>
      </div>
    </>
  );
}
