import "server-only";
/** Owns who is due for a digest now, and which of the news nobody has sent them yet. */
import { db } from "@/lib/platform/db";
import type { DigestPaper } from "@/lib/digests/papers";
import { nextDueAt, periodOf } from "@/lib/time/due-times";
import { env } from "@/lib/platform/env/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Frequency } from "@/lib/generated/prisma/enums";

export type News = Record<Frequency, DigestPaper[]>;

type DueRow = {
  id: string;
  email: string;
  frequency: Frequency;
  timeZone: string;
  hour: number;
  dueAt: Date;
};
export type PlannedDigest = DueRow & { nextDueAt: Date; period: string; paperIds: string[] };
type Transaction = Prisma.TransactionClient;

/** Who would get what: the same as claiming, without writing anything. */
export function listDueDigests(now: Date, news: News, limit: number): Promise<PlannedDigest[]> {
  return db.$transaction((transaction) => planDigests(transaction, { now, news, limit }), {
    timeout: 60_000,
  });
}

/** Locks up to `limit` subscribers that are due; rows another sender holds are skipped. */
export async function planDigests(
  transaction: Transaction,
  { now, news, limit }: { now: Date; news: News; limit: number },
): Promise<PlannedDigest[]> {
  const due = await transaction.$queryRaw<DueRow[]>`
    SELECT id, email, frequency, time_zone AS "timeZone", hour, due_at AS "dueAt" FROM subscriber
    WHERE status = 'active' AND due_at <= ${now}
    ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
  if (due.length === 0) return [];
  const unread = await createUnreadFinder(transaction, due, news);
  const timesOf = createTimes(now);
  return due.map((row) => ({ ...row, ...timesOf(row), paperIds: unread(row) }));
}

/** Calendars are slow and many subscribers share a rhythm: each is worked out once. */
function createTimes(now: Date): (row: DueRow) => { nextDueAt: Date; period: string } {
  const known = new Map<string, { nextDueAt: Date; period: string }>();
  return (row) => {
    const key = `${row.frequency} ${row.timeZone} ${row.hour} ${row.dueAt.getTime()}`;
    const times = known.get(key) ?? {
      nextDueAt: nextDueAt(row, now, env.DIGEST_WEEKDAY),
      period: periodOf(row, row.dueAt),
    };
    known.set(key, times);
    return times;
  };
}

/** Finds, for each subscriber, the news that no digest of theirs has covered. */
async function createUnreadFinder(
  transaction: Transaction,
  due: DueRow[],
  news: News,
): Promise<(row: DueRow) => string[]> {
  const newsIds = Object.values(news).flatMap((papers) => papers.map(({ id }) => id));
  const editions = await transaction.edition.findMany({
    where: { paperIds: { hasSome: newsIds } },
    select: { id: true, paperIds: true },
  });
  const papersOf = new Map(editions.map(({ id, paperIds }) => [id, paperIds]));
  const read = await listReadEditions(transaction, due, [...papersOf.keys()]);
  const answers = new Map<string, string[]>();
  return ({ id, frequency }) => {
    const editionIds = read.get(id) ?? [];
    const key = [frequency, ...editionIds].join(" ");
    const answer =
      answers.get(key) ??
      withoutRead(
        news[frequency],
        editionIds.map((edition) => papersOf.get(edition) ?? []),
      );
    answers.set(key, answer);
    return answer;
  };
}

async function listReadEditions(
  transaction: Transaction,
  due: DueRow[],
  editionIds: string[],
): Promise<Map<string, string[]>> {
  if (editionIds.length === 0) return new Map();
  const rows = await transaction.$queryRaw<{ subscriberId: string; editionIds: string[] }[]>`
    SELECT subscriber_id AS "subscriberId", array_agg(edition_id::text ORDER BY edition_id) AS "editionIds"
    FROM delivery
    WHERE subscriber_id = ANY(${due.map(({ id }) => id)}::uuid[]) AND edition_id = ANY(${editionIds}::uuid[])
      AND status IN ('claimed', 'retrying', 'sent')
    GROUP BY subscriber_id`;
  return new Map(rows.map((row) => [row.subscriberId, row.editionIds]));
}

export function withoutRead(papers: DigestPaper[], readIds: string[][]): string[] {
  const read = new Set(readIds.flat());
  return papers.map(({ id }) => id).filter((id) => !read.has(id));
}
