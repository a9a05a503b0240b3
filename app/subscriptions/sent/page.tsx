import type { Metadata } from "next";
import { connection } from "next/server";
import { MailboxLink } from "@/components/account/mailbox-link";
import { env } from "@/lib/platform/env/env";
import { NoticePage } from "@/components/subscriptions/notice-page";

export const metadata: Metadata = { title: "Check your email", robots: { index: false } };
export const instant = false;

/** Drawn for each reader: only the running site knows whether it keeps a mailbox of its own. */
export default async function SentPage() {
  await connection();
  return (
    <NoticePage title="Check your email">
      <p>
        If this address can be subscribed, we’ve sent it an email. Open the link in it and press the
        button to confirm. We won’t send anything else until you do.
      </p>
      <MailboxLink url={env.MAILBOX_URL} />
    </NoticePage>
  );
}
