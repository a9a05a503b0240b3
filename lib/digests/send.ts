import "server-only";
/** Owns a sending run: everyone due, in batches, within a time budget, sharing with other senders. */
import { claimDueDigests } from "@/lib/digests/claim";
import type { News } from "@/lib/digests/plan";
import { createDelivery, type DeliveryEnd } from "@/lib/digests/deliver";
import {
  claimOpenDeliveries,
  closeStaleDeliveries,
  countWaiting,
  listOpenDeliveries,
  type OpenDelivery,
} from "@/lib/digests/open-deliveries";
import { listNews } from "@/lib/digests/papers";
import { postponeDeliveries, releaseDeliveries } from "@/lib/digests/settle";
import { env } from "@/lib/platform/env/env";
import { inBulk } from "@/lib/platform/retries";

type DeliveryCount = { sent: number; retrying: number; failed: number; bounced: number };
export type SendOptions = {
  now: Date;
  budgetMs?: number;
  batchSize?: number;
  onProgress?: (count: DeliveryCount) => void;
};
export type SendAccount = DeliveryCount & { due: number; empty: number; remaining: number };

const usualBatch = 500;
/** One message is on the wire while the last one is being written down as sent. */
const lanes = env.SMTP_POOL_SIZE * 2;
/** So many tries in a row that fail mean that the server does, not the addresses. */
const mostTroubles = lanes * 2;
/** A server that restarts is back by then; one that is away for longer is left to a later run. */
const longestAwayMs = 120_000;

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
  const count: DeliveryCount = { sent: 0, retrying: 0, failed: 0, bounced: 0 };
  let due = 0;
  let empty = 0;
  let troubles = 0;
  let answeredAt = elapsed();
  const isOutOfTime = () => elapsed() >= budgetMs;
  const hasGivenUp = () => troubles >= mostTroubles;
  const mayWait = () => !isOutOfTime() && elapsed() - answeredAt < longestAwayMs;
  const deliver = createDelivery({ clock, news, mayWait });
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

  /** A message begun in the second half of its lease might outlast it. */
  const mayBegin = ({ claimedAt }: OpenDelivery) =>
    !hasGivenUp() &&
    !isOutOfTime() &&
    clock().getTime() - (claimedAt?.getTime() ?? 0) < inBulk.leaseMs / 2;

  function note({ status, hasBounced, isServerTrouble }: DeliveryEnd): void {
    if (status !== "empty") count[status] += 1;
    if (hasBounced) count.bounced += 1;
    if (isServerTrouble) troubles += 1;
    if (status !== "sent") return;
    troubles = 0;
    answeredAt = elapsed();
  }

  async function sendBatch(batch: OpenDelivery[]): Promise<void> {
    const untried = await sendWhile(mayBegin, batch, async (one) => note(await deliver(one)));
    if (untried.length === 0) return;
    const ids = untried.map(({ id }) => id);
    if (!hasGivenUp()) return releaseDeliveries(ids, clock());
    count.retrying += ids.length;
    await postponeDeliveries(ids, clock());
  }

  for (let ids = await claimBatch(); ids.length > 0;) {
    const open = await listOpenDeliveries(ids);
    // The next batch is claimed while this one is on the wire.
    const [next] = await Promise.all([claimBatch(), sendBatch(open)]);
    onProgress?.(count);
    ids = next;
  }
  const [dueLeft, openLeft] = await countWaiting(clock());
  return { due, empty, ...count, remaining: dueLeft + openLeft };
}

/** A bounded number at a time; answers what it did not begin. */
async function sendWhile(
  mayBegin: (one: OpenDelivery) => boolean,
  batch: OpenDelivery[],
  send: (one: OpenDelivery) => Promise<void>,
): Promise<OpenDelivery[]> {
  const queue = [...batch];
  const work = async () => {
    for (let [next] = queue; next && mayBegin(next); [next] = queue) {
      queue.shift();
      await send(next);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return queue;
}
