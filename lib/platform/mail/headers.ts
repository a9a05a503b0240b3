import "server-only";
/** Owns what a digest tells mail programs about itself. */
import { env } from "@/lib/platform/env/env";
import type { Frequency } from "@/lib/generated/prisma/enums";

export const messageHost = new URL(env.APP_URL).hostname;

export function digestHeaders(frequency: Frequency, oneClickUrl: string) {
  return mailingHeaders(`${frequency}.digest`, oneClickUrl);
}

/** RFC 8058 wants one https address that a POST unsubscribes at, and both headers signed. */
export function mailingHeaders(list: string, oneClickUrl: string) {
  const mailto = env.UNSUBSCRIBE_MAILTO;
  const headers = {
    "List-Unsubscribe": `<${oneClickUrl}>${mailto ? `, <mailto:${mailto}?subject=unsubscribe>` : ""}`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": `${quoted(env.SITE_NAME)} <${list}.${messageHost}>`,
    "Auto-Submitted": "auto-generated",
    "Feedback-ID": `${list.replace(".", ":")}:papers:${messageHost}`,
  };
  // "prepared": written as they are; nodemailer would encode the quotes of a List-Id.
  return Object.fromEntries(
    Object.entries(headers).map(([key, value]) => [key, { prepared: true, value }]),
  );
}

/** The same for both tries of one delivery: a subscriber has one digest in a period. */
export function messageIdOf(frequency: Frequency, period: string, subscriberId: string): string {
  return `<${frequency}.${period}.${subscriberId}@${messageHost}>`;
}

/** The bare address of a "Name <address>". */
export function bareAddress(mailbox: string): string {
  return /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();
}

function quoted(name: string): string {
  return `"${name.replace(/[^\x20-\x7e]|["\\]/g, "")}"`;
}
