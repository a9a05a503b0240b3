import { TimeZoneGuess } from "@/components/subscriptions/time-zone-guess";
import { SubmitButton } from "@/components/ui/submit-button";
import { subscriptionPaths } from "@/lib/addresses/urls";

type Props = { preferencesToken: string | null; subscribe: (form: FormData) => Promise<void> };

/** A signed-in reader's address is known and proven: one click does. */
export function ViewerSubscription({ preferencesToken, subscribe }: Props) {
  if (preferencesToken !== null) {
    return (
      <p>
        You are subscribed.{" "}
        <a href={subscriptionPaths.preferences(preferencesToken)} className="text-accent underline">
          Change topics and time, or unsubscribe
        </a>
      </p>
    );
  }
  return (
    <form action={subscribe} className="flex flex-col items-start gap-4">
      <p>The day&rsquo;s best papers on working days at 08:00, to the address you sign in with.</p>
      <TimeZoneGuess />
      <SubmitButton>Subscribe</SubmitButton>
    </form>
  );
}
