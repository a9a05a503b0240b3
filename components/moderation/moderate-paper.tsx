import { VerbForm } from "@/components/moderation/verb-form";
import { buttonClasses } from "@/components/ui/button-classes";
import { TextField } from "@/components/ui/text-field";
import type { PaperDetail } from "@/lib/papers/detail";

export function ModeratePaper({ paper }: { paper: PaperDetail }) {
  const { id, placement, title, abstract } = paper;
  return (
    <section aria-labelledby="moderate" className="space-y-6">
      <h2 id="moderate" className="text-xl font-bold">
        Moderate
      </h2>
      <VerbForm
        verb="hide"
        label="Hide this paper"
        fields={{ subjectKind: "paper", subjectId: id }}
        asksReason
      />
      {placement && (
        <form method="post" action="/moderation/move" className="space-y-3">
          <input type="hidden" name="paperId" value={id} />
          <input type="hidden" name="from" value={placement.day} />
          <TextField
            name="to"
            type="date"
            label="Move to the feed of"
            defaultValue={placement.day}
            required
          />
          <button className={buttonClasses.plain}>Move</button>
        </form>
      )}
      <form method="post" action="/moderation/fix" className="space-y-3">
        <input type="hidden" name="paperId" value={id} />
        <TextField name="title" label="Title" defaultValue={title} required />
        <label htmlFor="abstract-text" className="block font-semibold">
          Abstract
        </label>
        <textarea
          id="abstract-text"
          name="abstract"
          rows={10}
          defaultValue={abstract}
          className="block w-full rounded-lg border border-soft bg-card px-3 py-2"
        />
        <button className={buttonClasses.plain}>Correct the text</button>
      </form>
    </section>
  );
}
