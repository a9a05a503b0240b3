import "server-only";
/**
 * Owns the deliveries that are claimed and not settled. The rule for what a crash leaves behind: a
 * claim older than the lease is nobody's any more and is sent again, once more under the same
 * Message-ID, since the mail may or may not have gone out. A delivery that is still open when the
 * next digest is due is closed as failed; its papers come with that next digest.
 */
import { db } from "@/lib/platform/db";
import type { Frequency } from "@/lib/generated/prisma/enums";
import type { Topic } from "@/lib/subscriptions/topics";

/** Longer than any one message can take; a sender begins none in the second half of its claim. */
export const leaseMs = 600_000;

export type OpenDelivery = {
  id: string;
  editionId: string;
  messageId: string;
  attempts: number;
  claimedAt: Date | null;
  digest: { frequency: Frequency };
  subscriber: {
    id: string;
    email: string;
    generation: number;
    dueAt: Date | null;
    topics: Topic[];
  };
};

/** What sending needs to know of claimed deliveries; who left since the claim is left out. */
export function listOpenDeliveries(ids: string[]): Promise<OpenDelivery[]> {
  return db.delivery.findMany({
    where: { id: { in: ids }, status: "claimed", subscriber: { status: "active" } },
    select: {
      id: true,
      editionId: true,
      messageId: true,
      attempts: true,
      claimedAt: true,
      digest: { select: { frequency: true } },
      subscriber: {
        select: {
          id: true,
          email: true,
          generation: true,
          dueAt: true,
          topics: { select: { kind: true, value: true } },
        },
      },
    },
  });
}

/** Claims again what waits for another try and what a crashed sender left behind. */
export async function claimOpenDeliveries(now: Date, limit: number): Promise<string[]> {
  const abandonedAt = new Date(now.getTime() - leaseMs);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE delivery SET status = 'claimed', claimed_at = ${now}
    WHERE id IN (
      SELECT id FROM delivery
      WHERE (status = 'retrying' AND next_attempt_at <= ${now}) OR (status = 'claimed' AND claimed_at <= ${abandonedAt})
      LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Closes what must not be sent any more: the person left, or the next digest is due. */
export async function closeStaleDeliveries(now: Date): Promise<number> {
  const abandonedAt = new Date(now.getTime() - leaseMs);
  return db.$executeRaw`
    UPDATE delivery SET status = 'failed', error = coalesce(delivery.error, 'Not sent before the next digest was due.')
    WHERE id IN (
      SELECT open.id FROM delivery open JOIN subscriber ON subscriber.id = open.subscriber_id
      WHERE (open.status = 'retrying' OR (open.status = 'claimed' AND open.claimed_at <= ${abandonedAt}))
        AND (subscriber.status <> 'active' OR subscriber.due_at <= ${now})
      FOR UPDATE OF open SKIP LOCKED)`;
}

export function countWaiting(now: Date): Promise<[due: number, open: number]> {
  return Promise.all([
    db.subscriber.count({ where: { status: "active", dueAt: { lte: now } } }),
    db.delivery.count({ where: { status: "retrying", nextAttemptAt: { lte: now } } }),
  ]);
}
