import type { Metadata } from "next";
import { z } from "zod";
import { MailboxLink } from "@/components/account/mailbox-link";
import { NoticePage } from "@/components/subscriptions/notice-page";
import { SubscribeForm } from "@/components/subscriptions/subscribe-form";
import { ViewerSubscription } from "@/components/subscriptions/viewer-subscription";
import { getViewer } from "@/lib/platform/auth/auth";
import { env } from "@/lib/platform/env/env";
import { weekdayName } from "@/lib/time/format";
import { signSubscriberToken } from "@/lib/platform/auth/link-tokens";
import { getUserSubscription } from "@/lib/subscriptions/by-token";

/** Drawn for each reader at once, not streamed: the form must work without a script. */
export const instant = false;
export const metadata: Metadata = {
  title: "Subscribe",
  description: "Trending papers in your inbox, when you want them.",
};

const querySchema = z.object({ fault: z.literal("invalid").optional().catch(undefined) });

export default async function SubscribePage({ searchParams }: PageProps<"/subscriptions">) {
  const { fault } = querySchema.parse(await searchParams);
  const viewer = await getViewer();
  const subscription = viewer && (await getUserSubscription(viewer.id));
  const preferencesToken =
    subscription?.status === "active" ? signSubscriberToken("preferences", subscription) : null;
  return (
    <NoticePage title="Trending papers in your inbox">
      {viewer ? (
        <ViewerSubscription preferencesToken={preferencesToken} />
      ) : (
        <>
          <SubscribeForm
            isInvalid={fault === "invalid"}
            weekday={weekdayName(env.DIGEST_WEEKDAY)}
            timeZone={env.FEED_TIME_ZONE}
          />
          <MailboxLink url={env.MAILBOX_URL} />
        </>
      )}
    </NoticePage>
  );
}
