import { TimeZoneGuess } from "@/components/subscriptions/time-zone-guess";
import { SubmitButton } from "@/components/ui/submit-button";
import { formPaths, subscriptionPaths } from "@/lib/addresses/urls";

/** A signed-in reader's address is known and proven: one click does. */
export function ViewerSubscription({ preferencesToken }: { preferencesToken: string | null }) {
  if (preferencesToken !== null) {
    return (
      <p>
        You’re subscribed.{" "}
        <a href={subscriptionPaths.preferences(preferencesToken)} className="text-accent underline">
          Change topics and schedule, or unsubscribe
        </a>
      </p>
    );
  }
  return (
    <form
      method="post"
      action={formPaths.subscribeViewer()}
      className="flex flex-col items-start gap-4"
    >
      <p>The day&rsquo;s top papers, on weekdays at 08:00, sent to the address you sign in with.</p>
      <TimeZoneGuess />
      <SubmitButton>Subscribe</SubmitButton>
    </form>
  );
}
