import "server-only";
/**
 * Owns who gets a digest now. A delivery is written, under a key that allows one per subscriber and
 * period, and the subscriber's next time is set, in one transaction before anything is sent. Rows
 * another sender is claiming are skipped, so any number of senders share the work.
 */
import { createHash, randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import type { DigestPaper } from "@/lib/digests/papers";
import { messageIdOf } from "@/lib/digests/headers";
import { nextDueAt, periodOf } from "@/lib/due-times";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Frequency } from "@/lib/generated/prisma/enums";

export type News = Record<Frequency, DigestPaper[]>;
export type Claim = { ids: string[]; due: number; empty: number };

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

/** Who would get what: the same as claiming, without writing anything. */
export function listDueDigests(now: Date, news: News, limit: number): Promise<PlannedDigest[]> {
  return db.$transaction((transaction) => planDigests(transaction, { now, news, limit }), {
    timeout: 60_000,
  });
}

async function planDigests(
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

function withoutRead(papers: DigestPaper[], readIds: string[][]): string[] {
  const read = new Set(readIds.flat());
  return papers.map(({ id }) => id).filter((id) => !read.has(id));
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
  const digestIds = await ensureDigests(transaction, planned);
  const editionIds = await ensureEditions(transaction, planned, digestIds);
  const rows = planned.map((row) => {
    const digestId = digestIds.get(digestKey(row)) ?? "";
    return {
      id: randomUUID(),
      digestId,
      editionId: editionIds.get(`${digestId} ${editionKey(row.paperIds)}`) ?? "",
      subscriberId: row.id,
      messageId: messageIdOf(row.frequency, row.period, row.id),
    };
  });
  const inserted = await transaction.$queryRaw<{ id: string }[]>`
    INSERT INTO delivery (id, digest_id, edition_id, subscriber_id, message_id, status, claimed_at)
    SELECT *, 'claimed', ${now}::timestamptz FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map((row) => row.digestId)}::uuid[], ${rows.map((row) => row.editionId)}::uuid[],
      ${rows.map((row) => row.subscriberId)}::uuid[], ${rows.map((row) => row.messageId)}::text[])
    ON CONFLICT (subscriber_id, digest_id) DO NOTHING RETURNING id`;
  return inserted.map(({ id }) => id);
}

async function ensureDigests(
  transaction: Transaction,
  planned: PlannedDigest[],
): Promise<Map<string, string>> {
  const wanted = new Map(
    planned.map(({ frequency, period }) => [
      digestKey({ frequency, period }),
      { frequency, period },
    ]),
  );
  // Sorted, so that two senders never wait for each other.
  const data = [...wanted].sort().map(([, digest]) => digest);
  await transaction.digest.createMany({ data, skipDuplicates: true });
  const digests = await transaction.digest.findMany({
    where: { OR: data },
    select: { id: true, frequency: true, period: true },
  });
  return new Map(digests.map((digest) => [digestKey(digest), digest.id]));
}

async function ensureEditions(
  transaction: Transaction,
  planned: PlannedDigest[],
  digestIds: Map<string, string>,
): Promise<Map<string, string>> {
  const wanted = new Map<string, { digestId: string; key: string; paperIds: string[] }>();
  for (const row of planned) {
    const edition = {
      digestId: digestIds.get(digestKey(row)) ?? "",
      key: editionKey(row.paperIds),
      paperIds: row.paperIds,
    };
    wanted.set(`${edition.digestId} ${edition.key}`, edition);
  }
  const data = [...wanted]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, edition]) => edition);
  await transaction.edition.createMany({ data, skipDuplicates: true });
  const editions = await transaction.edition.findMany({
    where: { OR: data.map(({ digestId, key }) => ({ digestId, key })) },
    select: { id: true, digestId: true, key: true },
  });
  return new Map(editions.map(({ id, digestId, key }) => [`${digestId} ${key}`, id]));
}

const digestKey = ({ frequency, period }: { frequency: Frequency; period: string }) =>
  `${frequency} ${period}`;

const editionKeys = new WeakMap<string[], string>();

/** Computed once for each list, which many subscribers share. */
function editionKey(paperIds: string[]): string {
  const key =
    editionKeys.get(paperIds) ??
    createHash("sha256").update(paperIds.join(" ")).digest("base64url");
  editionKeys.set(paperIds, key);
  return key;
}
