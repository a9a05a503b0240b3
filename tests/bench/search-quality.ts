import { searchWithFts5 } from "@/tests/bench/fts5-baseline";
import { measureByKind } from "@/tests/bench/relevance-measures";
import {
  type BenchPaper,
  hasSharedData,
  type Judged,
  readDailyPapers,
  readKnownItems,
  readScifact,
} from "@/tests/bench/relevance-sets";
import { startSearchDatabase } from "@/tests/bench/search-database";

type Database = Awaited<ReturnType<typeof startSearchDatabase>>;

/** nDCG@10 and recall@100 by kind of query, beside plain BM25 (SQLite FTS5 through python3) in the same run. */
export async function bench() {
  if (!hasSharedData()) return { skipped: "../shared/data is not here" };
  const database = await startSearchDatabase();
  try {
    return {
      knownItem: await compare(database, readDailyPapers(), readKnownItems()),
      scifact: await compare(database, ...scifact()),
    };
  } finally {
    await database.stop();
  }
}

function scifact(): [BenchPaper[], Judged[]] {
  const { papers, queries } = readScifact();
  return [papers, queries];
}

async function compare(database: Database, papers: BenchPaper[], queries: Judged[]) {
  await database.empty();
  await database.insert(papers);
  await database.settle();
  const found = new Map<string, string[]>();
  for (const { id, text } of queries) found.set(id, await database.find(text, 100));
  const baseline = searchWithFts5(papers, queries);
  return {
    ours: measureByKind(queries, found),
    bm25: baseline ? measureByKind(queries, baseline) : "python3 with SQLite FTS5 is not here",
  };
}
