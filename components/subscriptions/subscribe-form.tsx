import { PreferenceFields } from "@/components/subscriptions/preference-fields";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { isInvalid: boolean; weekday: string; timeZone: string };

const usualHour = 8;

export function SubscribeForm({ isInvalid, weekday, timeZone }: Props) {
  return (
    <>
      <p className="text-soft">
        The day&rsquo;s best papers, each once. No account needed; every mail has a link to change
        or end it.
      </p>
      <form
        action="/api/subscriptions"
        method="post"
        className="mt-6 flex flex-col items-start gap-5"
      >
        <div className="w-full">
          <label htmlFor="email" className="mb-1 block font-semibold">
            Mail address
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
              Something was not right: please check the address, and that each topic is on a line of
              its own.
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
