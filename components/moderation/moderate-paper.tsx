import { VerbForm } from "@/components/moderation/verb-form";
import { buttonClasses } from "@/components/ui/button-classes";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { PaperDetail } from "@/lib/papers/detail";
import { formPaths } from "@/lib/addresses/urls";

export function ModeratePaper({ paper }: { paper: PaperDetail }) {
  const { id, placement, title, abstract, authors } = paper;
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
        <form method="post" action={formPaths.moderate("move")} className="space-y-3">
          <input type="hidden" name="paperId" value={id} />
          <input type="hidden" name="from" value={placement.day} />
          <TextField name="to" type="date" label="Move to" defaultValue={placement.day} required />
          <button className={buttonClasses.plain}>Move</button>
        </form>
      )}
      <form method="post" action={formPaths.moderate("fix")} className="space-y-3">
        <input type="hidden" name="paperId" value={id} />
        <TextField name="title" label="Title" defaultValue={title} required />
        <TextArea
          name="authors"
          label="Authors, one per line"
          rows={6}
          defaultValue={authors.map(({ name }) => name).join("\n")}
        />
        <TextArea name="abstract" label="Abstract" rows={10} defaultValue={abstract} />
        <button className={buttonClasses.plain}>Save changes</button>
      </form>
    </section>
  );
}
