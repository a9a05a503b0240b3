import { SubmissionExtras } from "@/components/papers/submission-extras";
import { buttonClasses } from "@/components/ui/button-classes";
import type { HeldSubmission as Held } from "@/lib/papers/held-submissions";
import { formPaths } from "@/lib/addresses/urls";

/** A wish that is kept until its source answers, and what shall go with it. */
export function HeldSubmission({ held, mediaHosts }: { held: Held; mediaHosts: string[] }) {
  return (
    <>
      <p role="status" className="mt-4 rounded-xl border border-line bg-accent-wash p-4">
        The source of {held.reference} isn’t available right now. We’ve kept your submission and
        will retry every few minutes. You’ll get a notification.
      </p>
      <form method="post" action={formPaths.saveHeldSubmission()} className="mt-6 space-y-5">
        <input type="hidden" name="id" value={held.id} />
        <SubmissionExtras
          mediaHosts={mediaHosts}
          comment={held.comment}
          mediaUrls={held.mediaUrls}
        />
        <button className={buttonClasses.plain}>Save</button>
      </form>
    </>
  );
}
