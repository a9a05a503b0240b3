import "server-only";
/** Owns the mail that signs somebody in: each try makes a link and a code of its own. */
import { randomInt } from "node:crypto";
import { render } from "@react-email/render";
import { createElement } from "react";
import { z } from "zod";
import { SignInMail, signInText } from "@/emails/sign-in";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { sign } from "@/lib/platform/auth/signing";
import type { Compose } from "@/lib/outbox/mails";
import { hashSecret, newSecret } from "@/lib/platform/secrets";
import { paths } from "@/lib/addresses/urls";

export const signInMinutes = 10;

const detailsSchema = z.object({
  returnPath: z.string(),
  pendingUpvotePaperId: z.string().nullable(),
  browser: z.string(),
});

export const composeSignIn: Compose = async ({ email, details }, now) => {
  const { returnPath, pendingUpvotePaperId, browser } = detailsSchema.parse(details);
  const secret = newSecret();
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const expires = new Date(now.getTime() + signInMinutes * 60_000);
  await db.verificationToken.deleteMany({ where: { expires: { lt: now } } });
  await db.$executeRaw`
    insert into verification_token (identifier, token, expires, return_path, browser, code, pending_upvote_paper_id)
    values (${email}, ${hashSecret(secret)}, ${expires}, ${returnPath}, ${browser}, ${hashCode(browser, code)},
      (select id from paper where id = ${pendingUpvotePaperId} and hidden_at is null))`;
  const mail = {
    siteName: env.SITE_NAME,
    url: env.APP_URL + paths.confirmSignIn(secret),
    code,
    minutes: signInMinutes,
  };
  return {
    subject: `${code} is your ${env.SITE_NAME} sign-in code`,
    html: await render(createElement(SignInMail, mail)),
    text: signInText(mail),
    headers: { "Auto-Submitted": "auto-replied" },
  };
};

/** Keyed, since a million codes are soon gone through. */
export function hashCode(browser: string, code: string): string {
  return sign(`${browser}:${code}`).toString("base64url");
}
