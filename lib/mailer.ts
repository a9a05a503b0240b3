import "server-only";
import { createTransport } from "nodemailer";
import type { SendMailOptions } from "nodemailer";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export type Mail = Pick<
  SendMailOptions,
  "to" | "subject" | "html" | "text" | "headers" | "messageId" | "replyTo" | "list"
>;

const transport = env.SMTP_URL ? createTransport(env.SMTP_URL, { from: env.MAIL_FROM }) : null;

/** Hands one message to the mail server; resolves when the server has taken it. */
export async function sendMail(mail: Mail): Promise<void> {
  if (!transport) throw new AppError("unavailable", "This site cannot send mail: SMTP_URL is not set.");
  await transport.sendMail(mail);
}
