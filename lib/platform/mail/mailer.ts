import "server-only";
import { createTransport } from "nodemailer";
import type { SendMailOptions } from "nodemailer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { createMailPool, type Urgency } from "@/lib/platform/mail/pool";

export type Mail = Pick<
  SendMailOptions,
  | "from"
  | "to"
  | "subject"
  | "html"
  | "text"
  | "headers"
  | "messageId"
  | "replyTo"
  | "list"
  | "date"
> & { urgency?: Urgency };

const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY } = env;

// RFC 8058 wants both unsubscribe headers inside the signature; nodemailer's own list lacks the second.
const signedHeaders =
  "From:Reply-To:To:Subject:Date:Message-ID:MIME-Version:Content-Type:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted:Feedback-ID";
const dkim =
  DKIM_DOMAIN && DKIM_SELECTOR && DKIM_PRIVATE_KEY
    ? {
        domainName: DKIM_DOMAIN,
        keySelector: DKIM_SELECTOR,
        privateKey: DKIM_PRIVATE_KEY,
        headerFieldNames: signedHeaders,
      }
    : undefined;

// The address is taken apart first: nodemailer ignores every other option beside a `url`.
const transport = env.SMTP_URL
  ? createTransport(
      createMailPool({
        server: { ...parseConnectionUrl(env.SMTP_URL), patienceMs: env.SMTP_TIMEOUT * 1000 },
        size: env.SMTP_POOL_SIZE,
        rate: env.SMTP_RATE_LIMIT,
      }),
      { from: env.MAIL_FROM, ...(dkim && { dkim }) },
    )
  : null;

/** Hands one message to the mail server; resolves when the server has taken it. */
export async function sendMail(mail: Mail): Promise<void> {
  await requireTransport().sendMail(mail);
}

/** Hands over a message that is already built, see `fillMailTemplate`. */
export async function sendRawMail({
  from,
  to,
  raw,
}: {
  from: string;
  to: string;
  raw: string;
}): Promise<void> {
  await requireTransport().sendMail({ envelope: { from, to: [to] }, raw });
}

/** Ends the connections kept open, so that a command can end. */
export function closeMailer(): void {
  transport?.close();
}

/** Refuses what cannot end in a mail. */
export function requireMailServer(): void {
  requireTransport();
}

function requireTransport() {
  if (!transport)
    throw new AppError("unavailable", "This site cannot send mail: SMTP_URL is not set.");
  return transport;
}
