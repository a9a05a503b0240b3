import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AcceptedClaims } from "@/components/moderation/accepted-claims";
import { Queue } from "@/components/moderation/queue";
import { QueueEntry } from "@/components/moderation/queue-entry";
import { VerbForm } from "@/components/moderation/verb-form";
import { getViewer } from "@/lib/platform/auth/auth";
import { listAcceptedClaims, listPendingClaims } from "@/lib/claims/settling";
import { listModeration } from "@/lib/moderation/log";
import { listHidden, listReports } from "@/lib/moderation/queue";
import { listWaitingSubmissions } from "@/lib/papers/held-submissions";
import { paths } from "@/lib/addresses/urls";
import { isModerator } from "@/lib/roles/roles";

export const metadata = { title: "Moderation", robots: { index: false } };
export const instant = false;

const shown = 50;

/** For moderators; a visitor is asked to sign in (next.config.ts), and a reader finds no such page. */
export default async function ModerationPage() {
  await connection();
  if (!isModerator(await getViewer())) notFound();
  const [reports, claims, submissions, accepted, hidden, log] = await Promise.all([
    listReports(shown),
    listPendingClaims(shown),
    listWaitingSubmissions(shown),
    listAcceptedClaims(shown),
    listHidden(shown),
    listModeration(shown),
  ]);
  return (
    <div className="mx-auto max-w-3xl py-8">
      <h1 className="mb-4 text-3xl font-bold">Moderation</h1>
      <p className="mb-6">
        <a href={paths.digests()} className="text-accent underline">
          Digests: what was sent and how it arrived
        </a>
      </p>
      <Queue reports={reports} claims={claims} submissions={submissions} />
      <AcceptedClaims claims={accepted} />
      <h2 className="mt-10 mb-3 text-xl font-bold">Hidden</h2>
      {hidden.length === 0 && <p>Nothing is hidden.</p>}
      <div className="space-y-3">
        {hidden.map(({ subjectKind, subjectId, excerpt }) => (
          <QueueEntry
            key={subjectKind + subjectId}
            title={`${subjectKind}: ${excerpt}`}
            actions={
              <VerbForm
                verb="restore"
                label="Restore"
                fields={{ subjectKind, subjectId }}
                asksReason
              />
            }
          />
        ))}
      </div>
      <h2 className="mt-10 mb-3 text-xl font-bold">Log</h2>
      {log.length === 0 && <p>No moderator has done anything yet.</p>}
      <ol className="space-y-1 text-sm">
        {log.map(({ id, verb, subjectKind, subjectId, reason, createdAt, moderator }) => (
          <li key={id}>
            <time dateTime={createdAt.toISOString()}>
              {createdAt.toISOString().slice(0, 16).replace("T", " ")}
            </time>{" "}
            {moderator.name ?? moderator.handle}: {verb}, {subjectKind} {subjectId}
            {reason && ` (${reason})`}
          </li>
        ))}
      </ol>
    </div>
  );
}
