import type { Metadata } from "next";
import { NoticePage } from "@/components/subscriptions/notice-page";

export const metadata: Metadata = { title: "Look into your mailbox", robots: { index: false } };

export default function SentPage() {
  return (
    <NoticePage title="Look into your mailbox">
      <p>
        If the address can be subscribed, a mail is on its way to it. Follow its link and press the
        button there: nothing else is sent before.
      </p>
    </NoticePage>
  );
}
