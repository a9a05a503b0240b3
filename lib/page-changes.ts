import "server-only";
/**
 * Owns the log of pages that a write made out of date. Triggers fill it inside the writer's own
 * transaction, whichever process that is; every server process reads it and refreshes its pages.
 */
import { db } from "@/lib/db";

/** A row can become visible after a later one was read, as long as its transaction runs. */
const longestTransactionMs = 60_000;

export type PageChange = { id: bigint; tag: string };

/** Changes since shortly before `since`: some may have been listed before. */
export function listPageChanges(since: Date): Promise<PageChange[]> {
  return db.pageChange.findMany({
    where: { changedAt: { gt: new Date(since.getTime() - longestTransactionMs) } },
    select: { id: true, tag: true },
  });
}

/** Forgets what every server process has had an hour to read. */
export async function prunePageChanges(now: Date): Promise<number> {
  const { count } = await db.pageChange.deleteMany({
    where: { changedAt: { lt: new Date(now.getTime() - 3_600_000) } },
  });
  return count;
}
