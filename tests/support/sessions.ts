import { sessionCookie } from "@/lib/platform/auth/auth";
import { db } from "@/lib/platform/db";
import { hashSecret } from "@/lib/platform/secrets";

/** The cookie header of somebody who is signed in. */
export async function signIn(userId: string): Promise<string> {
  const secret = `secret-of-${userId}-${Math.random()}`;
  await db.session.create({
    data: { sessionToken: hashSecret(secret), userId, expires: new Date(Date.now() + 3_600_000) },
  });
  return `${sessionCookie.name}=${secret}`;
}
