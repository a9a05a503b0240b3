import { VerbForm } from "@/components/moderation/verb-form";
import { buttonClasses } from "@/components/ui/button-classes";
import { TextField } from "@/components/ui/text-field";
import { formPaths } from "@/lib/addresses/urls";
import { isModerator } from "@/lib/roles/roles";

type Props = {
  person: { id: string; handle: string; role: string };
  mayModerate: boolean;
  mayGrantRoles: boolean;
};

/** What another reader may do about somebody: report them, and as a moderator hide them. */
export function PersonForms({ person, mayModerate, mayGrantRoles }: Props) {
  return (
    <details className="mt-12 border-t border-line pt-6" data-print="hide">
      <summary className="w-fit cursor-pointer text-soft hover:text-ink">
        {mayModerate ? "Report or hide this person" : "Report this person"}
      </summary>
      <form method="post" action={formPaths.reportPerson(person.handle)} className="mt-4 space-y-3">
        <TextField
          name="reason"
          id="report-reason"
          label="What’s wrong? A moderator will read this."
          required
          minLength={3}
          maxLength={1_000}
        />
        <button className={buttonClasses.plain}>Report</button>
      </form>
      {mayModerate && !isModerator(person) && (
        <div className="mt-6">
          <VerbForm
            verb="hide"
            label="Hide this person and everything they wrote"
            fields={{ subjectKind: "user", subjectId: person.id }}
            asksReason
          />
        </div>
      )}
      {mayGrantRoles && person.role !== "admin" && (
        <form method="post" action={formPaths.setRole(person.handle)} className="mt-6 flex gap-2">
          <select
            name="role"
            aria-label="Role"
            defaultValue={person.role}
            className="min-h-11 rounded-lg border border-soft bg-card px-3"
          >
            <option value="reader">Reader</option>
            <option value="curator">Curator</option>
            <option value="moderator">Moderator</option>
          </select>
          <button className={buttonClasses.plain}>Save role</button>
        </form>
      )}
    </details>
  );
}
