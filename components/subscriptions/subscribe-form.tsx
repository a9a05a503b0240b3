import { PreferenceFields } from "@/components/subscriptions/preference-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { formPaths } from "@/lib/addresses/urls";

type Props = { isInvalid: boolean; weekday: string; timeZone: string };

const usualHour = 8;

export function SubscribeForm({ isInvalid, weekday, timeZone }: Props) {
  return (
    <>
      <p className="text-soft">
        The day&rsquo;s top papers, never the same one twice. No account needed, and every email has
        a link to change your settings or unsubscribe.
      </p>
      <form
        action={formPaths.subscribe()}
        method="post"
        className="mt-6 flex flex-col items-start gap-5"
      >
        <div className="w-full">
          <label htmlFor="email" className="mb-1 block font-semibold">
            Email
          </label>
          <input
            id="email"
            type="email"
            name="email"
            required
            autoComplete="email"
            aria-invalid={isInvalid || undefined}
            aria-describedby={isInvalid ? "fault" : undefined}
            className="w-full rounded-md border border-line bg-card px-3 py-2"
          />
          {isInvalid && (
            <p id="fault" role="alert" className="mt-1 text-accent">
              Check the email address, and that each topic is on its own line.
            </p>
          )}
        </div>
        <PreferenceFields
          frequency="daily"
          hour={usualHour}
          timeZone={timeZone}
          topics=""
          weekday={weekday}
          isGuess
        />
        <SubmitButton>Subscribe</SubmitButton>
      </form>
    </>
  );
}
