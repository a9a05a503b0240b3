import { formatCount } from "@/lib/text/counts";
import { QueueEntry } from "@/components/moderation/queue-entry";
import { VerbForm } from "@/components/moderation/verb-form";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { ListedClaim } from "@/lib/claims/settling";
import type { QueuedReport } from "@/lib/moderation/queue";
import type { listWaitingSubmissions } from "@/lib/papers/held-submissions";
import { paths } from "@/lib/addresses/urls";

type Listed<List extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<List>>;
type Props = {
  reports: QueuedReport[];
  claims: ListedClaim[];
  submissions: Listed<typeof listWaitingSubmissions>;
};

/** Reports, claims and held submissions in one list. */
export function Queue({ reports, claims, submissions }: Props) {
  if (reports.length + claims.length + submissions.length === 0) return <p>Nothing to review.</p>;
  return (
    <div className="space-y-3">
      <h2 className="text-xl font-bold">To review</h2>
      {reports.map(({ subjectKind, subjectId, reasons, reportCount, excerpt, handle }) => (
        <QueueEntry
          key={subjectKind + subjectId}
          title={
            <>
              Reported {subjectKind}:{" "}
              <a href={subjectHref(subjectKind, subjectId, handle)} className="underline">
                {excerpt ?? "gone"}
              </a>
            </>
          }
          actions={
            <>
              <VerbForm verb="hide" label="Hide" fields={{ subjectKind, subjectId }} asksReason />
              <VerbForm verb="dismiss" label="Keep" fields={{ subjectKind, subjectId }} />
            </>
          }
        >
          {reportCount} × “{reasons.join("”, “")}”
        </QueueEntry>
      ))}
      {claims.map(({ id, user, paper, proof, name }) => (
        <QueueEntry
          key={id}
          title={
            <>
              {user.name ?? user.handle} claims to be {name}, author of{" "}
              <a href={paths.paper(paper.id)} className="underline">
                {toPlainText(paper.title)}
              </a>
            </>
          }
          actions={
            <>
              <VerbForm verb="claim" label="Accept" fields={{ id, verdict: "accept" }} />
              <VerbForm verb="claim" label="Reject" fields={{ id, verdict: "reject" }} />
            </>
          }
        >
          “{proof}”
          {user.orcid &&
            ` · ORCID iD, ${user.accounts.length > 0 ? "verified" : "as entered"}: ${user.orcid}`}
        </QueueEntry>
      ))}
      {submissions.map(({ id, reference, attempts, user }) => (
        <QueueEntry
          key={id}
          title={`Held: ${reference}`}
          actions={
            <>
              <VerbForm verb="submission" label="Retry now" fields={{ id, verdict: "accept" }} />
              <VerbForm verb="submission" label="Decline" fields={{ id, verdict: "reject" }} />
            </>
          }
        >
          Submitted by {user.name ?? user.handle}. Tried {formatCount(attempts, "time")}.
        </QueueEntry>
      ))}
    </div>
  );
}

function subjectHref(kind: QueuedReport["subjectKind"], id: string, handle: string | null): string {
  if (kind === "paper") return paths.paper(id);
  if (kind === "comment") return paths.oneComment(id);
  return handle ? paths.user(handle) : paths.moderation();
}
