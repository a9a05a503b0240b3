import "server-only";
/** Owns the cookies of somebody signed in. A visitor gets none. */
import { cookies } from "next/headers";
import { sessionCookie } from "@/lib/auth";

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
}

/** Carries the upvote that somebody signs in for to a provider and back, ten minutes at most. */
const pendingUpvote = {
  name: "pending-upvote",
  options: { ...sessionCookie.options, maxAge: 600 },
} as const;

export async function setPendingUpvote(paperId: string): Promise<void> {
  (await cookies()).set(pendingUpvote.name, paperId, pendingUpvote.options);
}

export async function readPendingUpvote(): Promise<string | null> {
  return (await cookies()).get(pendingUpvote.name)?.value ?? null;
}

export async function clearPendingUpvote(): Promise<void> {
  (await cookies()).set(pendingUpvote.name, "", { ...pendingUpvote.options, maxAge: 0 });
}
