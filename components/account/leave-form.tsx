import { buttonClasses } from "@/components/ui/button-classes";
import { TextField } from "@/components/ui/text-field";
import { formPaths } from "@/lib/addresses/urls";

export function LeaveForm({ handle }: { handle: string }) {
  return (
    <>
      <p>
        <a href="/settings/export" className="text-accent underline">
          Download all your data
        </a>{" "}
        as JSON.
      </p>
      <form method="post" action={formPaths.deleteAccount()} className="mt-6 grid gap-4">
        <p>
          Deleting your account removes your profile, upvotes and subscription. Your comments stay
          in place as “deleted”, without text or name. You can’t undo this.
        </p>
        <TextField
          label={`To delete your account, type your handle: ${handle}`}
          name="handle"
          id="delete-handle"
          required
          autoComplete="off"
        />
        <div>
          <button className={buttonClasses.plain}>Delete account</button>
        </div>
      </form>
    </>
  );
}
