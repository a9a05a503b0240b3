import "server-only";
/** Owns finding a subscription by the link in a mail. */
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import {
  isSubscriberToken,
  readSubscriberId,
  type TokenPurpose,
} from "@/lib/platform/auth/link-tokens";

const subscriptionSelect = {
  id: true,
  email: true,
  status: true,
  generation: true,
  frequency: true,
  timeZone: true,
  hour: true,
  dueAt: true,
  topics: { select: { kind: true, value: true }, orderBy: [{ kind: "asc" }, { value: "asc" }] },
} satisfies Prisma.SubscriberSelect;

export type Subscription = Prisma.SubscriberGetPayload<{ select: typeof subscriptionSelect }>;

/** Null for a token that is forged, made for something else, or of a subscription that has ended. */
export async function findByToken(
  token: string,
  purpose: TokenPurpose,
): Promise<Subscription | null> {
  const id = readSubscriberId(token);
  if (!id) return null;
  const subscriber = await db.subscriber.findUnique({ where: { id }, select: subscriptionSelect });
  return subscriber && isSubscriberToken(token, purpose, subscriber) ? subscriber : null;
}

export function getUserSubscription(userId: string): Promise<Subscription | null> {
  return db.subscriber.findUnique({ where: { userId }, select: subscriptionSelect });
}
