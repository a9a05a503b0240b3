import "server-only";
/** Owns the end of a delivery: what is written down once the mail server has answered. */
import { recordRefusal } from "@/lib/subscriptions/bounces";
import { db } from "@/lib/platform/db";
import type { OpenDelivery } from "@/lib/digests/open-deliveries";
import { nextAttemptAt, type Outcome } from "@/lib/platform/mail/outcome";

/**
 * Marks deliveries as sent. Marks that arrive while one is being written go together in the next
 * statement; each caller waits until its own is committed, so that what a crash leaves in doubt is
 * only what is on the wire.
 */
export function createSentMarker(clock: () => Date) {
  let waiting: { id: string; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let isWriting = false;

  async function write(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await db.$executeRaw`
          UPDATE delivery SET status = 'sent', sent_at = ${clock()}, attempts = attempts + 1, error = NULL, next_attempt_at = NULL
          WHERE id = ANY(${batch.map(({ id }) => id)}::uuid[])`;
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isWriting = false;
  }

  return (id: string) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ id, resolve, reject });
      if (!isWriting) void write();
    });
}

/** Writes down a failure; answers what became of it. */
export async function settleFault(
  delivery: OpenDelivery,
  outcome: Exclude<Outcome, { status: "sent" }>,
  now: Date,
): Promise<{ status: "retrying" | "failed"; hasBounced: boolean }> {
  const attempts = delivery.attempts + 1;
  const retryAt =
    outcome.status === "retry" ? nextAttemptAt(attempts, now, delivery.subscriber.dueAt) : null;
  const status = retryAt ? "retrying" : "failed";
  await db.delivery.updateMany({
    where: { id: delivery.id, status: "claimed" },
    data: { status, attempts, nextAttemptAt: retryAt, error: outcome.error },
  });
  const bounce = outcome.status === "failed" ? outcome.bounce : null;
  const hasBounced = bounce !== null && (await recordRefusal(delivery.subscriber.id, bounce, now));
  return { status, hasBounced };
}

/** Puts claimed deliveries back untried, when the mail server is out of order. */
export async function postponeDeliveries(ids: string[], now: Date): Promise<void> {
  await db.delivery.updateMany({
    where: { id: { in: ids }, status: "claimed" },
    data: {
      status: "retrying",
      nextAttemptAt: new Date(now.getTime() + 300_000),
      error: "The mail server did not answer.",
    },
  });
}

/** Puts claimed deliveries back untried, for the next run to send at once. */
export async function releaseDeliveries(ids: string[], now: Date): Promise<void> {
  await db.delivery.updateMany({
    where: { id: { in: ids }, status: "claimed" },
    data: { status: "retrying", nextAttemptAt: now },
  });
}
