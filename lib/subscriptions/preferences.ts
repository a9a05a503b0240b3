import "server-only";
/** Owns what a subscriber chose: how often, when and about what. */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { isTimeZone } from "@/lib/time/dates";
import { nextDueAt } from "@/lib/time/due-times";
import { env } from "@/lib/platform/env/env";
import { mailAddressSchema } from "@/lib/platform/mail/address";
import { findByToken } from "@/lib/subscriptions/by-token";
import { type Topic, topicsSchema } from "@/lib/subscriptions/topics";

const usualHour = 8;

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

/** Writes choices and what must change with them, all or nothing. */
export async function writePreferences(
  subscriberId: string,
  { topics, ...choices }: Preferences,
  changes: { dueAt?: Date; status?: "pending" | "active"; confirmedAt?: Date; userId?: string },
): Promise<void> {
  await db.$transaction([
    db.subscriber.update({ where: { id: subscriberId }, data: { ...choices, ...changes } }),
    db.subscriberTopic.deleteMany({ where: { subscriberId } }),
    db.subscriberTopic.createMany({
      data: topics.map((topic: Topic) => ({ ...topic, subscriberId })),
      skipDuplicates: true,
    }),
  ]);
}
