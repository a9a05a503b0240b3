import "server-only";
/** Owns sessions: a cookie carries the secret, the database only its hash. */
import { db } from "@/lib/platform/db";
import { hashSecret, newSecret } from "@/lib/platform/secrets";
import { sessionSeconds } from "@/lib/platform/auth/session-cookies";

export type NewSession = { userId: string; userAgent: string | null; now: Date };

/** Returns the secret, which is kept nowhere else. */
export async function startSession({ userId, userAgent, now }: NewSession): Promise<string> {
  const secret = newSecret();
  const expires = new Date(now.getTime() + sessionSeconds * 1000);
  await keepSession({ secret, userId, userAgent, expires, now });
  return secret;
}

/** For a secret that was made elsewhere. Takes the chance to forget what ran out. */
export async function keepSession(
  session: NewSession & { secret: string; expires: Date },
): Promise<void> {
  const { secret, userId, expires, now } = session;
  const userAgent = session.userAgent?.slice(0, 300) ?? null;
  await db.session.create({
    data: { sessionToken: hashSecret(secret), userId, expires, userAgent },
  });
  await db.session.deleteMany({ where: { expires: { lt: now } } });
}

export async function endSession(secret: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: hashSecret(secret) } });
}

/** Ends one of somebody's own sessions, named as `listSessions` names it. */
export async function endSessionOf(userId: string, id: string): Promise<void> {
  await db.session.deleteMany({ where: { userId, sessionToken: id } });
}

export async function endAllSessions(userId: string): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { userId } });
  return count;
}

/** Newest first. The id is the hash: it names a session and opens none. */
export async function listSessions(userId: string, currentSecret: string | null, now: Date) {
  const sessions = await db.session.findMany({
    where: { userId, expires: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { sessionToken: true, createdAt: true, userAgent: true },
  });
  const current = currentSecret && hashSecret(currentSecret);
  return sessions.map(({ sessionToken, ...session }) => ({
    ...session,
    id: sessionToken,
    isCurrent: sessionToken === current,
  }));
}

export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number];
