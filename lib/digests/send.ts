import "server-only";
/** Owns a sending run: everyone due, in batches, within a time budget, sharing with other senders. */
import { claimDueDigests } from "@/lib/digests/claim";
import type { News } from "@/lib/digests/plan";
import { createDelivery, type DeliveryCount } from "@/lib/digests/deliver";
import {
  claimOpenDeliveries,
  closeStaleDeliveries,
  countWaiting,
  listOpenDeliveries,
} from "@/lib/digests/open-deliveries";
import { listNews } from "@/lib/digests/papers";

export type SendOptions = {
  now: Date;
  budgetMs?: number;
  batchSize?: number;
  onProgress?: (count: DeliveryCount) => void;
};
export type SendAccount = DeliveryCount & { due: number; empty: number; remaining: number };

const usualBatch = 500;

/**
 * Sends every digest that is due. Call it as often as you like and from as many places: what one
 * run has claimed no other touches, and what does not fit the budget remains for the next.
 */
export async function sendDueDigests({
  now,
  budgetMs = Infinity,
  batchSize = usualBatch,
  onProgress,
}: SendOptions): Promise<SendAccount> {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  const clock = () => new Date(now.getTime() + elapsed());
  const news: News = { daily: await listNews("daily", now), weekly: await listNews("weekly", now) };
  const isOutOfTime = () => elapsed() >= budgetMs;
  const { deliver, count, hasGivenUp } = createDelivery({ clock, news, isOutOfTime });
  let due = 0;
  let empty = 0;
  await closeStaleDeliveries(now);

  async function claimBatch(): Promise<string[]> {
    while (!isOutOfTime() && !hasGivenUp()) {
      const again = await claimOpenDeliveries(clock(), batchSize);
      if (again.length > 0) return again;
      const claim = await claimDueDigests(clock(), news, batchSize);
      due += claim.due;
      empty += claim.empty;
      if (claim.ids.length > 0 || claim.due === 0) return claim.ids;
    }
    return [];
  }

  for (let ids = await claimBatch(); ids.length > 0;) {
    const open = await listOpenDeliveries(ids);
    // The next batch is claimed while this one is on the wire.
    const [next] = await Promise.all([claimBatch(), deliver(open)]);
    onProgress?.(count);
    ids = next;
  }
  const [dueLeft, openLeft] = await countWaiting(clock());
  return { due, empty, ...count, remaining: dueLeft + openLeft };
}
