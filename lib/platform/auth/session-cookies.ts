import "server-only";
/** Owns the cookies of somebody signed in. A visitor gets none. */
import { cookies } from "next/headers";
import { sign } from "@/lib/platform/auth/signing";
import { sessionCookie } from "@/lib/platform/auth/auth";
import { siteCookie } from "@/lib/platform/auth/site-cookie";

export const sessionSeconds = 90 * 24 * 3600;
/** Readable by scripts and worth nothing: pages without it never ask who is reading. */
const hint = {
  name: "signed-in",
  options: { sameSite: "lax", path: "/", maxAge: sessionSeconds },
} as const;

export async function setSessionCookies(secret: string): Promise<void> {
  (await cookies()).set(sessionCookie.name, secret, {
    ...sessionCookie.options,
    maxAge: sessionSeconds,
  });
  await setSessionHint();
}

/**
 * This signed-in reader runs no script, so nothing would fill in their marks: app/plain answers
 * instead of the cached page. A script that does run takes the cookie away.
 */
const plainPages = {
  name: "plain",
  options: { ...hint.options, secure: sessionCookie.options.secure },
};

export async function setPlainPages(): Promise<void> {
  (await cookies()).set(plainPages.name, "1", plainPages.options);
}

/** Where next-auth has set the session's own cookie. */
export async function setSessionHint(): Promise<void> {
  (await cookies()).set(hint.name, "1", { ...hint.options, secure: sessionCookie.options.secure });
}

export async function readSessionCookie(): Promise<string | null> {
  return (await cookies()).get(sessionCookie.name)?.value ?? null;
}

export async function clearSessionCookies(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
  jar.set(hint.name, "", { ...hint.options, maxAge: 0 });
  if (jar.has(plainPages.name)) jar.set(plainPages.name, "", { ...plainPages.options, maxAge: 0 });
}

/** The browser that waits for a mail: its code counts only there. */
export const waitingBrowser = siteCookie("sign-in-request", 1_800);

/** A browser that has signed in to an account before: it says so, and says nothing else. */
const knownBrowser = siteCookie("known-browser", 365 * 24 * 3600);

export function setKnownBrowser(email: string): Promise<void> {
  return knownBrowser.set(proofOf(email));
}

export async function isKnownBrowser(email: string): Promise<boolean> {
  return (await knownBrowser.read()) === proofOf(email);
}

function proofOf(email: string): string {
  return sign(`known browser:${email}`).toString("base64url");
}
