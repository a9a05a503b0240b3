import "server-only";
/**
 * Owns sign-in by mail. Next-auth's own mail provider signs in whoever GETs the link, which mail
 * scanners do, and cannot carry the upvote that somebody signs in for. Here the link opens a page
 * and its button consumes the token; a code in the same mail does as much in the browser that asked
 * for it, when the mail is read on another machine. The session is the same row that next-auth makes.
 */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { hashSecret } from "@/lib/platform/secrets";
import { startSession } from "@/lib/accounts/sessions";
import { castPendingUpvote } from "@/lib/accounts/pending-upvotes";
import { composeSignIn, hashCode, signInMinutes } from "@/lib/accounts/sign-in-mail";
import { postMail } from "@/lib/outbox/mails";
import { safeReturnPath } from "@/lib/addresses/urls";
import { openAccount } from "@/lib/accounts/accounts";
import { mailAddressSchema } from "@/lib/platform/mail/address";

const mostTries = 5;

export const signInRequestSchema = z.object({
  email: mailAddressSchema,
  returnPath: z.string().default("").transform(safeReturnPath),
  pendingUpvotePaperId: z.string().max(40).nullable().default(null),
});

type SignInRequest = z.infer<typeof signInRequestSchema> & {
  /** The secret that the browser keeps while it waits. */
  browserSecret: string;
};

/** "late": the mail server has not taken the mail yet; it is tried again as long as it is of use. */
export function sendSignInLink(
  { email, browserSecret, ...details }: SignInRequest,
  now: Date,
): Promise<"sent" | "late"> {
  return postMail(
    {
      kind: "sign_in",
      email,
      details: { ...details, browser: hashSecret(browserSecret) },
      expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
    },
    composeSignIn,
    now,
  );
}

/** What the confirmation page shows; looking does not use the link up. */
export function getSignInLink(secret: string, now: Date) {
  return db.verificationToken.findUnique({
    where: { token: hashSecret(secret), expires: { gt: now } },
    select: { identifier: true, pendingUpvotePaper: { select: { title: true } } },
  });
}

type Person = { userAgent: string | null; now: Date };

/** Uses the link up and starts a session. */
export async function confirmSignIn({ secret, ...person }: Person & { secret: string }) {
  const session = await useUp(hashSecret(secret), person);
  if (!session)
    throw new AppError(
      "not_found",
      "This link has expired or has already been used. Request a new one.",
    );
  return session;
}

/** Uses the mail up by its code, which counts in the browser that asked for it, five times at most. */
export async function confirmSignInByCode({
  code,
  browserSecret,
  ...person
}: Person & { code: string; browserSecret: string }) {
  const browser = hashSecret(browserSecret);
  const tried = await db.$queryRaw<{ token: string; code: string }[]>`
    update verification_token set code_tries = code_tries + 1
    where browser = ${browser} and expires > ${person.now} and code_tries < ${mostTries}
    returning token, code`;
  if (tried.length === 0)
    throw new AppError("not_found", "This code has expired. Request a new one.");
  const right = tried.find((mail) => mail.code === hashCode(browser, code));
  const session = right && (await useUp(right.token, person));
  if (!session)
    throw new AppError(
      "invalid",
      "That isn't the code from the latest email. Check it and try again.",
    );
  return session;
}

/** Only one of several at once finds the row. */
async function useUp(token: string, { userAgent, now }: Person) {
  const [mail] = await db.$queryRaw<
    { email: string; returnPath: string | null; paperId: string | null }[]
  >`
    delete from verification_token where token = ${token} and expires > ${now}
    returning identifier as email, return_path as "returnPath", pending_upvote_paper_id as "paperId"`;
  if (!mail) return null;
  const user = await openAccount({ email: mail.email, name: null, now });
  if (mail.paperId) await castPendingUpvote({ paperId: mail.paperId, userId: user.id });
  const session = await startSession({ userId: user.id, userAgent, now });
  return { session, email: mail.email, returnPath: safeReturnPath(mail.returnPath ?? "") };
}
