import "server-only";
/**
 * Owns what the index knows about words: in how many papers each occurs, and how people spell them.
 * They are counted anew when enough has been written; what is found never depends on them.
 */
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

export type SearchStatistics = {
  documents: number;
  titleWords: number;
  nameWords: number;
  textWords: number;
};

/** Counting reads so many papers at most; a larger collection is sampled. */
const countedPapers = 60_000;
/** So few are counted at once, while the search waits. */
const quickPapers = 3_000;

let running: Promise<void> | null = null;

export async function getSearchStatistics(): Promise<SearchStatistics> {
  const row = await readStatistics();
  const last = row?.last_number ?? 0;
  if (row && row.written - last <= Math.max(20, last / 20)) return toStatistics(row);
  const refreshed = refreshInTurn();
  if (row && row.written > quickPapers) return toStatistics(row);
  await refreshed;
  return toStatistics(await readStatistics());
}

type Row = {
  documents: number;
  last_number: number;
  title_words: number;
  name_words: number;
  text_words: number;
  written: number;
};

async function readStatistics(): Promise<Row | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT *, (SELECT coalesce(max(number), 0) FROM search_document) AS written FROM search_statistics`;
  return row ?? null;
}

function toStatistics(row: Row | null): SearchStatistics {
  return {
    documents: row?.documents ?? 0,
    titleWords: row?.title_words || 1,
    nameWords: row?.name_words || 1,
    textWords: row?.text_words || 1,
  };
}

/** One count at a time in this process; the lock keeps other processes from counting beside it. */
function refreshInTurn(): Promise<void> {
  running ??= refreshSearchStatistics()
    .catch((error: unknown) => log.error("Counting the words of the index failed", error))
    .finally(() => (running = null));
  return running;
}

/** Counts terms and words. Searches go on with the old counts meanwhile. */
export async function refreshSearchStatistics(): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('search statistics')) AS taken`;
      if (lock?.taken) await tx.$executeRaw`SELECT count_search_terms(${countedPapers}::integer)`;
    },
    { timeout: 600_000, maxWait: 30_000 },
  );
}
