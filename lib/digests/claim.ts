import "server-only";
/**
 * Owns who gets a digest now. A delivery is written, under a key that allows one per subscriber and
 * period, and the subscriber's next time is set, in one transaction before anything is sent. Rows
 * another sender is claiming are skipped, so any number of senders share the work.
 */
import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { ensureEditions } from "@/lib/digests/editions";
import { messageIdOf } from "@/lib/platform/mail/headers";
import { type News, type PlannedDigest, planDigests } from "@/lib/digests/plan";
import type { Prisma } from "@/lib/generated/prisma/client";

export type Claim = { ids: string[]; due: number; empty: number };
type Transaction = Prisma.TransactionClient;

/** Claims up to `limit` subscribers that are due at `now`; `due` is 0 when nobody is left. */
export async function claimDueDigests(now: Date, news: News, limit: number): Promise<Claim> {
  return db.$transaction(
    async (transaction) => {
      const planned = await planDigests(transaction, { now, news, limit });
      if (planned.length === 0) return { ids: [], due: 0, empty: 0 };
      await setNextDueTimes(transaction, planned);
      const withNews = planned.filter(({ paperIds }) => paperIds.length > 0);
      const ids = withNews.length > 0 ? await insertDeliveries(transaction, withNews, now) : [];
      return { ids, due: planned.length, empty: planned.length - ids.length };
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}

async function setNextDueTimes(transaction: Transaction, planned: PlannedDigest[]): Promise<void> {
  await transaction.$executeRaw`
    UPDATE subscriber SET due_at = next.due_at
    FROM unnest(${planned.map(({ id }) => id)}::uuid[], ${planned.map((row) => row.nextDueAt.toISOString())}::timestamptz[])
      AS next(id, due_at)
    WHERE subscriber.id = next.id`;
}

async function insertDeliveries(
  transaction: Transaction,
  planned: PlannedDigest[],
  now: Date,
): Promise<string[]> {
  const editionOf = await ensureEditions(transaction, planned);
  const rows = planned.map((row) => ({
    ...editionOf(row),
    id: randomUUID(),
    subscriberId: row.id,
    messageId: messageIdOf(row.frequency, row.period, row.id),
  }));
  const inserted = await transaction.$queryRaw<{ id: string }[]>`
    INSERT INTO delivery (id, digest_id, edition_id, subscriber_id, message_id, status, claimed_at)
    SELECT *, 'claimed', ${now}::timestamptz FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map((row) => row.digestId)}::uuid[], ${rows.map((row) => row.editionId)}::uuid[],
      ${rows.map((row) => row.subscriberId)}::uuid[], ${rows.map((row) => row.messageId)}::text[])
    ON CONFLICT (subscriber_id, digest_id) DO NOTHING RETURNING id`;
  return inserted.map(({ id }) => id);
}
