import "server-only";
/** Owns the mails about a subscription itself. */
import { render } from "@react-email/render";
import { createElement } from "react";
import { z } from "zod";
import { SubscriptionNote } from "@/emails/subscription-note";
import type { Compose } from "@/lib/outbox/mails";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import type { Mail } from "@/lib/platform/mail/mailer";
import { signSubscriberToken } from "@/lib/platform/auth/link-tokens";
import { formatHour } from "@/lib/time/format";
import { subscriptionPaths } from "@/lib/addresses/urls";

type Holder = { id: string; generation: number };

const detailsSchema = z.object({
  frequency: z.enum(["daily", "weekly"]),
  hour: z.number(),
  timeZone: z.string(),
});

/** Who reads it learns how the subscription stands as the mail leaves. */
export const composeSubscriptionMail: Compose = async ({ email, details }) => {
  const subscriber = await db.subscriber.findUnique({
    where: { email },
    select: { id: true, generation: true, status: true },
  });
  if (!subscriber || ["bounced", "complained"].includes(subscriber.status)) return null;
  if (subscriber.status === "active") return alreadySubscribedMail(subscriber);
  return confirmationMail(subscriber, detailsSchema.parse(details));
};

function confirmationMail(
  holder: Holder,
  { frequency, hour, timeZone }: z.infer<typeof detailsSchema>,
): Promise<Mail> {
  const often = frequency === "daily" ? "on weekdays" : "once a week";
  return note({
    subject: `Confirm your subscription to ${env.SITE_NAME}`,
    sentences: [
      `Someone, hopefully you, asked us to send trending papers to this address ${often} at ${formatHour(hour)} (${timeZone}).`,
    ],
    button: {
      label: "Confirm subscription",
      path: subscriptionPaths.confirm(signSubscriberToken("confirm", holder)),
    },
    footer:
      "If it wasn't you, ignore this email. We won't send anything else, and we'll delete the address after a week.",
  });
}

function alreadySubscribedMail(holder: Holder): Promise<Mail> {
  return note({
    subject: `You're already subscribed to ${env.SITE_NAME}`,
    sentences: [
      "Someone, hopefully you, asked to subscribe this address. It's already subscribed, so nothing has changed.",
    ],
    button: {
      label: "Change topics and schedule",
      path: subscriptionPaths.preferences(signSubscriberToken("preferences", holder)),
    },
    footer: "If it wasn't you, there's nothing you need to do.",
  });
}

type Note = {
  subject: string;
  sentences: string[];
  button: { label: string; path: string };
  footer: string;
};

async function note({ subject, sentences, button, footer }: Note): Promise<Mail> {
  const url = env.APP_URL + button.path;
  const html = await render(
    createElement(SubscriptionNote, {
      siteName: env.SITE_NAME,
      sentences,
      label: button.label,
      url,
      footer,
    }),
  );
  const text = [...sentences, `${button.label}:\n${url}`, footer].join("\n\n") + "\n";
  return { subject, html, text, headers: { "Auto-Submitted": "auto-replied" } };
}
