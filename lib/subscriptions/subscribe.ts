import "server-only";
/** Owns how a subscription begins: asked for by anybody, begun only by whoever reads the mailbox. */
import { db } from "@/lib/platform/db";
import { nextDueAt } from "@/lib/time/due-times";
import { dayMs } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { postMail } from "@/lib/outbox/mails";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { isRefusedAddress } from "@/lib/subscriptions/bounces";
import { findByToken, type Subscription } from "@/lib/subscriptions/by-token";
import {
  askForConfirmation,
  type Preferences,
  type SubscriptionRequest,
  writePreferences,
} from "@/lib/subscriptions/preferences";
import { composeSubscriptionMail } from "@/lib/subscriptions/mails";

/** One mail in this time, however often somebody asks. */
const quietMs = 3_600_000;
const unconfirmedDays = 7;

/**
 * Answers nothing, so that nobody learns who subscribes here: what became of the request only the
 * owner of the mailbox sees. An active subscription is not changed by a stranger's form.
 */
export async function requestSubscription(
  { email, ...preferences }: SubscriptionRequest,
  now: Date,
): Promise<void> {
  if (await isRefusedAddress(email)) return;
  await db.subscriber.createMany({
    data: [{ email, ...rhythmOf(preferences) }],
    skipDuplicates: true,
  });
  const known = await db.subscriber.findUniqueOrThrow({
    where: { email },
    select: { id: true, status: true, generation: true },
  });
  await askForConfirmation(known.id, preferences);
  if (!(await takeTurn(known.id, email, now))) return;
  const { frequency, hour, timeZone } = preferences;
  const details = { frequency, hour, timeZone };
  await postMail(
    { kind: "subscription", email, details, expiresAt: new Date(now.getTime() + quietMs) },
    composeSubscriptionMail,
    now,
  );
}

/** Begins the subscription. Null when the link is not good; pressing twice is as good as once. */
export async function confirmSubscription(token: string, now: Date): Promise<Subscription | null> {
  const subscriber = await findByToken(token, "confirm");
  if (!subscriber || !["pending", "active"].includes(subscriber.status)) return null;
  const dueAt = nextDueAt(subscriber, now, env.DIGEST_WEEKDAY);
  await db.subscriber.updateMany({
    where: { id: subscriber.id, status: "pending" },
    data: { status: "active", confirmedAt: now, dueAt, softBounces: 0, askedAt: null },
  });
  return { ...subscriber, status: "active", dueAt };
}

/** A signed-in person's address is proven already: one click begins the subscription. */
export async function subscribeUser(
  userId: string,
  preferences: Preferences,
  now: Date,
): Promise<void> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { email: true, emailVerified: true },
  });
  if (!user?.emailVerified)
    throw new AppError(
      "forbidden",
      "Your email address isn't confirmed yet. Open the link in the email we sent.",
    );
  if (await isRefusedAddress(user.email)) {
    throw new AppError("conflict", "Email to your address bounced, so we no longer send to it.");
  }
  await db.subscriber.createMany({
    data: [{ email: user.email, ...rhythmOf(preferences) }],
    skipDuplicates: true,
  });
  const { id } = await db.subscriber.findUniqueOrThrow({
    where: { email: user.email },
    select: { id: true },
  });
  const dueAt = nextDueAt(preferences, now, env.DIGEST_WEEKDAY);
  await writePreferences(id, preferences, { status: "active", confirmedAt: now, userId, dueAt });
}

/** Forgets who never confirmed; who had subscribed before goes back to having left. */
export async function forgetUnconfirmed(now: Date): Promise<number> {
  const before = new Date(now.getTime() - unconfirmedDays * dayMs);
  const unconfirmed = {
    status: "pending" as const,
    OR: [{ askedAt: { lt: before } }, { askedAt: null, createdAt: { lt: before } }],
  };
  await db.subscriber.updateMany({
    where: { ...unconfirmed, confirmedAt: { not: null } },
    data: { status: "unsubscribed" },
  });
  const { count } = await db.subscriber.deleteMany({
    where: { ...unconfirmed, confirmedAt: null },
  });
  return count;
}

function rhythmOf({ frequency, timeZone, hour }: Preferences) {
  return { frequency, timeZone, hour };
}

/** Whether a mail may go to this address now. Only one of several requests at once gets the turn. */
async function takeTurn(id: string, email: string, now: Date): Promise<boolean> {
  const quietSince = new Date(now.getTime() - quietMs);
  const { count } = await db.subscriber.updateMany({
    where: { id, OR: [{ askedAt: null }, { askedAt: { lt: quietSince } }] },
    data: { askedAt: now },
  });
  if (count === 0) return false;
  const turn = takeRateLimit("subscription mail by email", email);
  return turn.then(
    () => true,
    (refused: unknown) => {
      if (refused instanceof AppError) return false;
      throw refused;
    },
  );
}
