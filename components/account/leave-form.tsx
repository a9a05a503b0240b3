import { buttonClasses } from "@/components/ui/button-classes";
import { TextField } from "@/components/ui/text-field";

export function LeaveForm({ handle }: { handle: string }) {
  return (
    <>
      <p>
        <a href="/settings/export" className="text-accent underline">
          Download everything this site keeps about you
        </a>{" "}
        as JSON.
      </p>
      <form method="post" action="/settings/delete" className="mt-6 grid gap-4">
        <p>
          Deleting the account takes away your profile, upvotes and subscription. Your comments stay
          in their place as “deleted”, without text or name. There is no way back.
        </p>
        <TextField
          label={`To delete it, type your handle: ${handle}`}
          name="handle"
          id="delete-handle"
          required
          autoComplete="off"
        />
        <div>
          <button className={buttonClasses.plain}>Delete my account</button>
        </div>
      </form>
    </>
  );
}
