import "server-only";
/** Owns what a subscriber chose: how often, when and about what. */
import { z } from "zod";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/platform/db";
import { isTimeZone } from "@/lib/time/dates";
import { nextDueAt } from "@/lib/time/due-times";
import { env } from "@/lib/platform/env/env";
import { mailAddressSchema } from "@/lib/platform/mail/address";
import { findByToken } from "@/lib/subscriptions/by-token";
import { type Topic, topicsSchema } from "@/lib/subscriptions/topics";

const usualHour = 8;
const pauseDays = 14;

const preferenceFields = {
  frequency: z.enum(["daily", "weekly"]).default("daily"),
  topics: topicsSchema.default([]),
  // A browser may name a zone that this server does not know; the feed's own is the best guess then.
  timeZone: z
    .string()
    .default(env.FEED_TIME_ZONE)
    .transform((name) => (isTimeZone(name) ? name : env.FEED_TIME_ZONE)),
  hour: z.coerce.number().int().min(0).max(23).default(usualHour),
};
export const preferencesSchema = z.object(preferenceFields);
export const subscriptionSchema = z.object({ email: mailAddressSchema, ...preferenceFields });

export type Preferences = z.output<typeof preferencesSchema>;
export type SubscriptionRequest = z.output<typeof subscriptionSchema>;

/** False when the link is not, or no longer, good. */
export async function updatePreferences(
  token: string,
  preferences: Preferences,
  now: Date,
): Promise<boolean> {
  const subscriber = await findByToken(token, "preferences");
  if (subscriber?.status !== "active") return false;
  await writePreferences(subscriber.id, preferences, {
    dueAt: nextDueAt(preferences, now, env.DIGEST_WEEKDAY),
  });
  return true;
}

/** No digest for two weeks, then as before. False when the link is not, or no longer, good. */
export async function pauseSubscription(token: string, now: Date): Promise<boolean> {
  const subscriber = await findByToken(token, "preferences");
  if (!subscriber) return false;
  const { id, frequency, hour, timeZone } = subscriber;
  const after = new Date(now.getTime() + pauseDays * 86_400_000);
  const { count } = await db.subscriber.updateMany({
    where: { id, status: "active" },
    data: { dueAt: nextDueAt({ frequency, hour, timeZone }, after, env.DIGEST_WEEKDAY) },
  });
  return count > 0;
}

/** Writes choices and what must change with them, all or nothing. */
export async function writePreferences(
  subscriberId: string,
  { topics, ...choices }: Preferences,
  changes: { dueAt?: Date; status?: "active"; confirmedAt?: Date; userId?: string },
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const data = { ...choices, ...changes };
    await transaction.subscriber.update({ where: { id: subscriberId }, data });
    await replaceTopics(transaction, subscriberId, topics);
  });
}

/**
 * What a stranger's form may change: a subscription that is not active. The condition stands in the
 * statement, since its owner may confirm at this very moment.
 */
export async function askForConfirmation(
  subscriberId: string,
  { topics, ...choices }: Preferences,
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const { count } = await transaction.subscriber.updateMany({
      where: { id: subscriberId, status: { in: ["pending", "unsubscribed"] } },
      data: { ...choices, status: "pending" },
    });
    if (count > 0) await replaceTopics(transaction, subscriberId, topics);
  });
}

async function replaceTopics(
  transaction: Prisma.TransactionClient,
  subscriberId: string,
  topics: Topic[],
): Promise<void> {
  await transaction.subscriberTopic.deleteMany({ where: { subscriberId } });
  await transaction.subscriberTopic.createMany({
    data: topics.map((topic) => ({ ...topic, subscriberId })),
    skipDuplicates: true,
  });
}
