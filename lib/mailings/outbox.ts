import "server-only";
/** Owns which function writes which kind of single mail. */
import { composeSignIn } from "@/lib/accounts/sign-in-mail";
import { sendWaitingMails } from "@/lib/outbox/mails";
import { composeSubscriptionMail } from "@/lib/subscriptions/mails";

/** Each server process calls it every few seconds: a mail waits for no cron. */
export function sendOutbox(now: Date): Promise<{ sent: number; waiting: number }> {
  return sendWaitingMails({ sign_in: composeSignIn, subscription: composeSubscriptionMail }, now);
}
