import "server-only";
/**
 * Owns sign-in by mail. Next-auth's own mail provider signs in whoever GETs the link, which mail
 * scanners do, and cannot carry the upvote that somebody signs in for. Here the link opens a page
 * and its button consumes the token; the session is the same row that next-auth makes.
 */
import { render, toPlainText } from "@react-email/render";
import { z } from "zod";
import { SignInMail } from "@/emails/sign-in";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { sendMail } from "@/lib/platform/mail/mailer";
import { hashSecret, newSecret } from "@/lib/platform/secrets";
import { startSession } from "@/lib/accounts/sessions";
import { castPendingUpvote } from "@/lib/accounts/pending-upvotes";
import { paths, safeReturnPath } from "@/lib/addresses/urls";
import { emailSchema, openAccount } from "@/lib/accounts/accounts";

export const signInLinkMinutes = 10;

export const signInRequestSchema = z.object({
  email: emailSchema,
  returnPath: z.string().default("").transform(safeReturnPath),
  pendingUpvotePaperId: z.string().max(40).nullable().default(null),
});

export async function sendSignInLink(
  request: z.infer<typeof signInRequestSchema>,
  now: Date,
): Promise<void> {
  const { email, returnPath, pendingUpvotePaperId } = request;
  const secret = newSecret();
  const expires = new Date(now.getTime() + signInLinkMinutes * 60_000);
  await db.verificationToken.deleteMany({ where: { expires: { lt: now } } });
  await db.$executeRaw`
    insert into verification_token (identifier, token, expires, return_path, pending_upvote_paper_id)
    values (${email}, ${hashSecret(secret)}, ${expires}, ${returnPath},
      (select id from paper where id = ${pendingUpvotePaperId} and hidden_at is null))`;
  const url = `${env.APP_URL}${paths.confirmSignIn(secret)}`;
  const html = await render(
    SignInMail({ siteName: env.SITE_NAME, url, minutes: signInLinkMinutes }),
  );
  await sendMail({
    to: email,
    subject: `Sign in to ${env.SITE_NAME}`,
    html,
    text: toPlainText(html),
  });
}

/** What the confirmation page shows; looking does not use the link up. */
export function getSignInLink(secret: string, now: Date) {
  return db.verificationToken.findUnique({
    where: { token: hashSecret(secret), expires: { gt: now } },
    select: { identifier: true, pendingUpvotePaper: { select: { title: true } } },
  });
}

/** Uses the link up and starts a session. */
export async function confirmSignIn({
  secret,
  userAgent,
  now,
}: {
  secret: string;
  userAgent: string | null;
  now: Date;
}) {
  const [link] = await db.$queryRaw<
    { email: string; returnPath: string | null; paperId: string | null }[]
  >`
    delete from verification_token where token = ${hashSecret(secret)} and expires > ${now}
    returning identifier as email, return_path as "returnPath", pending_upvote_paper_id as "paperId"`;
  if (!link)
    throw new AppError(
      "not_found",
      "This link has expired or was used already. Ask for a new one.",
    );
  const user = await openAccount({ email: link.email, name: null, now });
  if (link.paperId) await castPendingUpvote({ paperId: link.paperId, userId: user.id });
  const session = await startSession({ userId: user.id, userAgent, now });
  return { session, returnPath: safeReturnPath(link.returnPath ?? "") };
}
