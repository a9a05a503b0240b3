import "server-only";
/** Owns leaving. */
import { markLastDelivery } from "@/lib/subscriptions/bounces";
import { db } from "@/lib/platform/db";
import { findByToken } from "@/lib/subscriptions/by-token";

/** False for a token that is not good; leaving twice is as good as once. */
export async function unsubscribe(token: string, now: Date): Promise<boolean> {
  const subscriber = await findByToken(token, "unsubscribe");
  if (!subscriber) return false;
  await endSubscription(subscriber.id, now);
  return true;
}

async function endSubscription(id: string, now: Date): Promise<void> {
  const { count } = await db.subscriber.updateMany({
    where: { id, status: { in: ["active", "pending"] } },
    data: {
      status: "unsubscribed",
      unsubscribedAt: now,
      dueAt: null,
      askedAt: null,
      generation: { increment: 1 },
    },
  });
  if (count > 0) await markLastDelivery(id, { unsubscribedAt: now });
}
