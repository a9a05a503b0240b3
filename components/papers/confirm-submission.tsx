import { PaperText } from "@/components/papers/paper-text";
import { buttonClasses } from "@/components/ui/button-classes";
import { TextField } from "@/components/ui/text-field";
import type { PaperDetail } from "@/lib/papers/detail";
import { paths } from "@/lib/urls";

/** The paper that was found, and what may go with it. */
export function ConfirmSubmission({
  paper,
  mediaHosts,
}: {
  paper: PaperDetail;
  mediaHosts: string[];
}) {
  return (
    <form method="post" action="/papers/submit/confirm" className="mt-6 space-y-5">
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
        {paper.withdrawnAt && (
          <p className="mt-1 text-accent">Its authors have withdrawn this paper.</p>
        )}
      </div>
      <div>
        <label htmlFor="comment" className="block font-semibold">
          First comment
        </label>
        <p id="comment-hint" className="text-sm text-soft">
          Optional: why should people read it? Markdown with $formulae$.
        </p>
        <textarea
          id="comment"
          name="comment"
          rows={4}
          maxLength={10_000}
          aria-describedby="comment-hint"
          className="mt-1 block w-full rounded-lg border border-soft bg-card px-3 py-2"
        />
      </div>
      <TextField
        name="media"
        type="url"
        label="Picture or video"
        hint={`Optional: its address on ${mediaHosts.join(" or ")}.`}
      />
      <div className="flex gap-3">
        <button className={buttonClasses.main}>Put it on the feed</button>
        <a href={paths.submit()} className={buttonClasses.plain}>
          Another paper
        </a>
      </div>
    </form>
  );
}
