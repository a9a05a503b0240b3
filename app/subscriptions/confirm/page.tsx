import type { Metadata } from "next";
import { DeadLink } from "@/components/subscriptions/dead-link";
import { NoticePage } from "@/components/subscriptions/notice-page";
import { TokenForm } from "@/components/subscriptions/token-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDueAt } from "@/lib/time/format";
import { signSubscriberToken } from "@/lib/platform/auth/link-tokens";
import { findByToken } from "@/lib/subscriptions/by-token";
import { tokenQuery } from "@/app/subscriptions/token-query";
import { formPaths, subscriptionPaths } from "@/lib/addresses/urls";

export const instant = false;
export const metadata: Metadata = { title: "Confirm your subscription", robots: { index: false } };

export default async function ConfirmPage({ searchParams }: PageProps<"/subscriptions/confirm">) {
  const { token } = tokenQuery.parse(await searchParams);
  const subscription = await findByToken(token, "confirm");
  if (subscription?.status === "pending") {
    return (
      <NoticePage title="Confirm your subscription">
        <p>We’ll send the digest to {subscription.email}.</p>
        <TokenForm action={formPaths.confirmSubscription()} token={token}>
          <SubmitButton>Confirm subscription</SubmitButton>
        </TokenForm>
      </NoticePage>
    );
  }
  if (subscription?.status !== "active") return <DeadLink />;
  const preferences = subscriptionPaths.preferences(
    signSubscriberToken("preferences", subscription),
  );
  return (
    <NoticePage title="You’re subscribed">
      {subscription.dueAt && (
        <p>Your next digest arrives on {formatDueAt(subscription.dueAt, subscription.timeZone)}.</p>
      )}
      <p className="mt-4">
        <a href={preferences} className="text-accent underline">
          Change topics and schedule
        </a>
      </p>
    </NoticePage>
  );
}
