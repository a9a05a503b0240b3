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
        If the address can be subscribed, a mail is on its way to it. Follow its link and press the
        button there: nothing else is sent before.
      </p>
      <MailboxLink url={env.MAILBOX_URL} />
    </NoticePage>
  );
}
