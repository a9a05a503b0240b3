import { buttonClasses } from "@/components/ui/button-classes";
import { LiveForm } from "@/components/ui/live-form";
import { formPaths } from "@/lib/addresses/urls";

type Choice = "never" | "daily" | "immediately";

const choices: [Choice, string][] = [
  ["never", "On the site only"],
  ["daily", "On the site and by email, once a day"],
  ["immediately", "On the site and by email, right away"],
];

/** Replies, mentions, comments on one's papers, and what became of claims and submissions. */
export function NotificationChoice({ mail, email }: { mail: Choice; email: string }) {
  return (
    <LiveForm action={formPaths.saveNotifications()} className="grid gap-4">
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-soft">
          Replies to you, mentions, comments on your papers, and updates on your claims and
          submissions. Emails go to {email}.
        </legend>
        {choices.map(([value, words]) => (
          <label key={value} className="flex items-center gap-3">
            <input
              type="radio"
              name="mail"
              value={value}
              defaultChecked={value === mail}
              className="size-5 accent-accent"
            />
            {words}
          </label>
        ))}
      </fieldset>
      <div>
        <button className={buttonClasses.main}>Save notifications</button>
      </div>
    </LiveForm>
  );
}
