import { SubmissionExtras } from "@/components/papers/submission-extras";
import { PaperText } from "@/components/papers/paper-text";
import { buttonClasses } from "@/components/ui/button-classes";
import type { PaperDetail } from "@/lib/papers/detail";
import { formPaths, paths } from "@/lib/addresses/urls";

/** The paper that was found, and what may go with it. */
export function ConfirmSubmission({
  paper,
  mediaHosts,
}: {
  paper: PaperDetail;
  mediaHosts: string[];
}) {
  return (
    <form method="post" action={formPaths.confirmSubmission()} className="mt-6 space-y-5">
      <input type="hidden" name="paperId" value={paper.id} />
      <div className="rounded-xl border border-line bg-card p-4">
        <h2 className="font-bold">
          <PaperText text={paper.title} />
        </h2>
        <p className="mt-1 text-sm text-soft">
          {paper.authors
            .slice(0, 6)
            .map(({ name }) => name)
            .join(", ")}
          {paper.authors.length > 6 && " and others"}
        </p>
        {paper.withdrawnAt && <p className="mt-1 text-accent">Withdrawn by its authors.</p>}
      </div>
      <SubmissionExtras mediaHosts={mediaHosts} />
      <div className="flex gap-3">
        <button className={buttonClasses.main}>Submit paper</button>
        <a href={paths.submit()} className={buttonClasses.plain}>
          Choose another paper
        </a>
      </div>
    </form>
  );
}
