import type { Metadata } from "next";
import { tokenQuery } from "@/app/subscriptions/token-query";
import { DeadLink } from "@/components/subscriptions/dead-link";
import { NoticePage } from "@/components/subscriptions/notice-page";
import { PreferenceFields } from "@/components/subscriptions/preference-fields";
import { TokenForm } from "@/components/subscriptions/token-form";
import { buttonClasses } from "@/components/ui/button-classes";
import { SubmitButton } from "@/components/ui/submit-button";
import { env } from "@/lib/platform/env/env";
import { formatDueAt, weekdayName } from "@/lib/time/format";
import { signSubscriberToken } from "@/lib/platform/auth/link-tokens";
import { writeTopicLines } from "@/lib/subscriptions/topics";
import { findByToken } from "@/lib/subscriptions/by-token";
import { formPaths, subscriptionPaths } from "@/lib/addresses/urls";

export const instant = false;
export const metadata: Metadata = { title: "Your subscription", robots: { index: false } };

export default async function PreferencesPage({
  searchParams,
}: PageProps<"/subscriptions/preferences">) {
  const { token, saved } = tokenQuery.parse(await searchParams);
  const subscription = await findByToken(token, "preferences");
  if (subscription?.status !== "active") return <DeadLink />;
  const { email, frequency, hour, timeZone, topics, dueAt } = subscription;
  const leave = subscriptionPaths.unsubscribe(signSubscriberToken("unsubscribe", subscription));
  return (
    <NoticePage title="Your subscription">
      {saved === "yes" && (
        <p role="status" className="mb-4 rounded-md bg-accent-wash px-4 py-2">
          {" "}
          Subscription saved.{" "}
        </p>
      )}
      {saved === "paused" && (
        <p role="status" className="mb-4 rounded-md bg-accent-wash px-4 py-2">
          Subscription paused for two weeks.
        </p>
      )}
      {saved === "no" && (
        <p role="alert" className="mb-4 rounded-md bg-accent-wash px-4 py-2">
          Couldn’t save. Keep to 30 topics, one per line, each under 100 characters.
        </p>
      )}
      <p>
        Digests go to {email}. {dueAt && `The next one arrives on ${formatDueAt(dueAt, timeZone)}.`}
      </p>
      <TokenForm action={formPaths.savePreferences()} token={token}>
        <PreferenceFields
          {...{ frequency, hour, timeZone }}
          topics={writeTopicLines(topics)}
          weekday={weekdayName(env.DIGEST_WEEKDAY)}
          isGuess={false}
        />
        <SubmitButton>Save</SubmitButton>
      </TokenForm>
      <h2 id="pause" className="mt-8 text-xl font-bold">
        Take a break
      </h2>
      <TokenForm action={formPaths.pauseSubscription()} token={token}>
        <button className={buttonClasses.plain}>Pause for two weeks</button>
      </TokenForm>
      <p className="mt-8">
        <a href={leave} className="text-accent underline">
          Unsubscribe
        </a>
      </p>
    </NoticePage>
  );
}
