import { buttonClasses } from "@/components/ui/button-classes";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { formPaths } from "@/lib/addresses/urls";

/** For moderators: a paper that none of the sources knows. */
export function EnterPaper() {
  return (
    <details className="mt-10 border-t border-line pt-6">
      <summary className="w-fit cursor-pointer font-semibold">Add a paper by hand</summary>
      <form method="post" action={formPaths.enterPaper()} className="mt-4 space-y-4">
        <TextField name="title" label="Title" required maxLength={2_000} />
        <TextArea name="authors" label="Authors, one per line" required rows={4} />
        <TextArea name="abstract" label="Abstract" rows={8} maxLength={50_000} />
        <TextField name="publishedOn" type="date" label="Published on" required />
        <TextField
          name="url"
          type="url"
          label="Link"
          hint="Where people can read the paper."
          required
          maxLength={500}
        />
        <button className={buttonClasses.main}>Add paper</button>
      </form>
    </details>
  );
}
