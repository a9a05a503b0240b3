import "server-only";
/** Owns the storing of a batch of lines: all of it or none of it. */
import { isDeepStrictEqual } from "node:util";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { IncomingPaper } from "@/lib/imports/incoming-paper";
import { mergePaper } from "@/lib/imports/merge";
import { storeOrganizations, storePeople } from "@/lib/imports/people";
import { storePlacements } from "@/lib/imports/placements";
import { type PaperChange, writePapers } from "@/lib/imports/papers";
import { blankPaper, type StoredPaper, storedPaperSelect } from "@/lib/imports/stored-paper";

export type Outcome = "inserted" | "updated" | "unchanged";

/** Any fixed number: two imports take turns, batch by batch. */
const importLock = 561_000_010;

/** What became of each line, in their order. `run` remembers what this run has seen before. */
export function storeBatch(run: string, lines: IncomingPaper[]): Promise<Outcome[]> {
  return db.$transaction((transaction) => store(transaction, run, lines), {
    timeout: 120_000,
    maxWait: 30_000,
  });
}

async function store(
  transaction: Prisma.TransactionClient,
  run: string,
  lines: IncomingPaper[],
): Promise<Outcome[]> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(${importLock})`;
  const fresh = await notSeenBefore(transaction, run, lines);
  await storeOrganizations(transaction, fresh);
  await storePeople(transaction, fresh);
  const before = await readPapers(transaction, [...new Set(fresh.map(({ id }) => id))]);
  const after = new Map(before);
  const isChanged = fresh.map((line) => {
    const known = after.get(line.id) ?? blankPaper(line.id);
    const merged = mergePaper(known, line);
    after.set(line.id, merged);
    return !isDeepStrictEqual(known, merged);
  });
  const changes: PaperChange[] = [...after.values()]
    .map((paper) => ({ before: before.get(paper.id) ?? null, after: paper }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
  await writePapers(transaction, changes);
  const placements = await storePlacements(transaction, fresh);

  const outcomes = new Map(
    fresh.map((line, index) => [
      line,
      outcome(line, before.has(line.id), isChanged[index] ?? false),
    ]),
  );
  function outcome(line: IncomingPaper, isKnown: boolean, hasChanged: boolean): Outcome {
    const placed = line.placement ? placements.get(line) : isKnown ? "unchanged" : "inserted";
    if (placed === "inserted") return "inserted";
    return hasChanged || placed === "updated" ? "updated" : "unchanged";
  }
  return lines.map((line) => outcomes.get(line) ?? "unchanged");
}

/** The first line of each paper and day in this run; a duplicate changes nothing. */
async function notSeenBefore(
  transaction: Prisma.TransactionClient,
  run: string,
  lines: IncomingPaper[],
): Promise<IncomingPaper[]> {
  const firsts = new Map(lines.toReversed().map((line) => [keyOf(line), line]));
  const keys = [...firsts.values()].map(({ id, day }) => ({ paper_id: id, day: day ?? "" }));
  const added = await transaction.$queryRaw<{ paper_id: string; day: string }[]>`
    insert into import_line (run, paper_id, day)
    select ${run}::uuid, paper_id, day from json_to_recordset(${JSON.stringify(keys)}::json) as line (paper_id text, day text)
    on conflict do nothing
    returning paper_id, day`;
  const news = new Set(added.map(({ paper_id, day }) => `${paper_id} ${day}`));
  return lines.filter((line) => news.has(keyOf(line)) && firsts.get(keyOf(line)) === line);
}

const keyOf = ({ id, day }: IncomingPaper) => `${id} ${day ?? ""}`;

async function readPapers(
  transaction: Prisma.TransactionClient,
  ids: string[],
): Promise<Map<string, StoredPaper>> {
  const locked = await transaction.$queryRaw<{ id: string }[]>`
    select id from paper where id = any(${ids}) order by id for update`;
  if (locked.length === 0) return new Map();
  const papers = await transaction.paper.findMany({
    where: { id: { in: locked.map(({ id }) => id) } },
    select: storedPaperSelect,
  });
  return new Map(papers.map((paper) => [paper.id, paper]));
}
