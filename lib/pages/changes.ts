import "server-only";
/**
 * Owns the log of pages that a write made out of date. Triggers fill it inside the writer's own
 * transaction, whichever process that is; every server process reads it and refreshes its pages.
 */
import { db } from "@/lib/platform/db";

/** `mark` is where the next reading goes on: the oldest transaction that was still open. */
export type PageChanges = { tags: string[]; mark: string };

/**
 * The tags of changes that became visible since the reading that gave `mark`. A change of a
 * transaction that ran beside an older one may be given twice; none is ever left out.
 */
export async function listPageChanges(mark: string): Promise<PageChanges> {
  const [changes] = await db.$queryRaw<PageChanges[]>`
    select array(select distinct tag from page_change where xact >= ${mark}::xid8) as tags,
           pg_snapshot_xmin(pg_current_snapshot())::text as mark`;
  return changes ?? { tags: [], mark };
}

/** The mark of now: what changed before it is not of interest. */
export async function markPageChanges(): Promise<string> {
  const [now] = await db.$queryRaw<{ mark: string }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as mark`;
  return now?.mark ?? "0";
}

/** Forgets what every server process has had an hour to read. */
export async function prunePageChanges(now: Date): Promise<number> {
  const { count } = await db.pageChange.deleteMany({
    where: { changedAt: { lt: new Date(now.getTime() - 3_600_000) } },
  });
  return count;
}
