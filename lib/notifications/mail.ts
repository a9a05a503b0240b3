import "server-only";
/** Owns the mail that tells one person what happened. */
import { render } from "@react-email/render";
import { createElement } from "react";
import { mailingHeaders, messageHost } from "@/lib/platform/mail/headers";
import { Notifications, notificationsText } from "@/emails/notifications";
import { env } from "@/lib/platform/env/env";
import { cutAtWord } from "@/lib/text/excerpt";
import { formatCount } from "@/lib/text/counts";
import type { Mail } from "@/lib/platform/mail/mailer";
import { signStopToken } from "@/lib/notifications/choices";
import type { Told } from "@/lib/notifications/told";
import { notificationPath, notificationWords } from "@/lib/notifications/words";
import { notificationPaths, paths } from "@/lib/addresses/urls";

const longestExcerpt = 500;
const longestSubject = 120;

type Addressed = { deliveryId: string; userId: string; email: string; told: Told[] };

export async function composeNotifications({
  deliveryId,
  userId,
  email,
  told,
}: Addressed): Promise<Mail> {
  const token = signStopToken(userId);
  const entries = told.map((one) => ({
    words: notificationWords(one),
    excerpt: one.excerpt && cutAtWord(one.excerpt, longestExcerpt),
    url: env.APP_URL + (notificationPath(one) ?? paths.notifications()),
  }));
  const mail = {
    siteName: env.SITE_NAME,
    entries,
    settingsUrl: env.APP_URL + paths.settings(),
    stopUrl: env.APP_URL + notificationPaths.stop(token),
  };
  return {
    to: email,
    subject: subjectOf(entries.map(({ words }) => words)),
    messageId: `<notifications.${deliveryId}@${messageHost}>`,
    headers: mailingHeaders("notifications", env.APP_URL + notificationPaths.oneClickStop(token)),
    html: await render(createElement(Notifications, mail)),
    text: notificationsText(mail),
  };
}

function subjectOf([first = "", ...others]: string[]): string {
  if (others.length > 0)
    return `${formatCount(others.length + 1, "notification")} on ${env.SITE_NAME}`;
  return cutAtWord(first.replace(/\s+/g, " "), longestSubject);
}
