import { QueueEntry } from "@/components/moderation/queue-entry";
import { VerbForm } from "@/components/moderation/verb-form";
import type { ListedClaim } from "@/lib/claims/settling";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import { paths } from "@/lib/addresses/urls";

/** Accepted claims; one that was wrong is undone here and may be made again. */
export function AcceptedClaims({ claims }: { claims: ListedClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h2 className="mt-10 mb-3 text-xl font-bold">Accepted claims</h2>
      <div className="space-y-3">
        {claims.map(({ id, user, paper, proof, name }) => (
          <QueueEntry
            key={id}
            title={
              <>
                {user.name ?? user.handle} is {name}, author of{" "}
                <a href={paths.paper(paper.id)} className="underline">
                  {toPlainText(paper.title)}
                </a>
              </>
            }
            actions={<VerbForm verb="claim" label="Undo" fields={{ id, verdict: "reject" }} />}
          >
            “{proof}”
          </QueueEntry>
        ))}
      </div>
    </>
  );
}
