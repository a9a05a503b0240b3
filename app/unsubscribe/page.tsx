import type { Metadata } from "next";
import { tokenQuery } from "@/app/subscriptions/token-query";
import { DeadLink } from "@/components/subscriptions/dead-link";
import { NoticePage } from "@/components/subscriptions/notice-page";
import { TokenForm } from "@/components/subscriptions/token-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { findByToken } from "@/lib/subscriptions/by-token";
import { formPaths, subscriptionPaths } from "@/lib/addresses/urls";

export const instant = false;
export const metadata: Metadata = { title: "Unsubscribe", robots: { index: false } };

export default async function UnsubscribePage({ searchParams }: PageProps<"/unsubscribe">) {
  const { token } = tokenQuery.parse(await searchParams);
  const subscription = await findByToken(token, "unsubscribe");
  if (!subscription) return <DeadLink />;
  if (subscription.status !== "active" && subscription.status !== "pending") {
    return (
      <NoticePage title="You’re unsubscribed">
        <p>
          We no longer send digests to {subscription.email}. Changed your mind?{" "}
          <a href={subscriptionPaths.subscribe()} className="text-accent underline">
            Subscribe again
          </a>
          .
        </p>
      </NoticePage>
    );
  }
  return (
    <NoticePage title="Unsubscribe">
      <p>We’ll stop sending digests to {subscription.email}.</p>
      <TokenForm action={formPaths.unsubscribe()} token={token}>
        <SubmitButton>Unsubscribe</SubmitButton>
      </TokenForm>
    </NoticePage>
  );
}
