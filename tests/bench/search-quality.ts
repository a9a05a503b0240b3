import { parseArgs } from "node:util";
import { searchWithFts5 } from "@/tests/bench/fts5-baseline";
import { type Asked, groupByKind, mean, ndcg10, recallAt } from "@/tests/bench/relevance-measures";
import {
  type BenchPaper,
  hasSharedData,
  type Judged,
  readDailyPapers,
  readRelevanceSets,
} from "@/tests/bench/relevance-sets";
import { startSearchDatabase } from "@/tests/bench/search-database";
import { relateByTfidf } from "@/tests/bench/tfidf-baseline";

type Database = Awaited<ReturnType<typeof startSearchDatabase>>;

const seedsOfTopic = 12;

/**
 * nDCG@10 and recall by set and kind of query, beside plain BM25 (SQLite FTS5 through python3) and, for
 * related papers, tf-idf. `--relevance` names a folder of sets, `--hf` the papers of those without their own.
 */
export async function bench() {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { relevance: { type: "string" }, hf: { type: "string" } },
  });
  if (!values.relevance && !hasSharedData()) return { skipped: "../shared/data is not here" };
  const sets = readRelevanceSets(values.relevance);
  const daily = readDailyPapers(values.hf);
  const database = await startSearchDatabase();
  const figures: Record<string, object> = {};
  try {
    let filled: BenchPaper[] = [];
    // Those that share the daily papers one after another.
    for (const { name, papers, queries } of sets.sort(
      (a, b) => Number(!!a.papers) - Number(!!b.papers),
    )) {
      if (filled !== (papers ?? daily)) await fill(database, (filled = papers ?? daily));
      figures[name] = await measureSearch(database, filled, queries);
      if (isTopics(queries))
        figures[`${name} related`] = await measureRelated(database, filled, queries);
    }
    return figures;
  } finally {
    await database.stop();
  }
}

async function fill(database: Database, papers: BenchPaper[]) {
  await database.empty();
  await database.insert(papers);
  await database.settle();
}

/** Sets whose queries have many answers each. */
function isTopics(queries: Judged[]): boolean {
  return queries.reduce((sum, { relevant }) => sum + relevant.size, 0) > 5 * queries.length;
}

async function measureSearch(database: Database, papers: BenchPaper[], queries: Judged[]) {
  const found = new Map<string, string[]>();
  for (const { id, text } of queries) found.set(id, await database.find(text, 100));
  const baseline = searchWithFts5(papers, queries);
  return {
    ours: measureKinds(queries, found),
    bm25: baseline ? measureKinds(queries, baseline) : "python3 with SQLite FTS5 is not here",
  };
}

function measureKinds(queries: Judged[], found: Map<string, string[]>) {
  return Object.fromEntries(
    Object.entries(groupByKind(queries, found)).map(([kind, asked]) => [
      kind,
      {
        queries: asked.length,
        ndcg10: mean(asked, ndcg10),
        recall100: mean(asked, recallAt(100)),
      },
    ]),
  );
}

/** For each of a topic's papers, twelve at most, the others of it. */
async function measureRelated(database: Database, papers: BenchPaper[], topics: Judged[]) {
  const relate = relateByTfidf(papers);
  const ours: Asked[] = [];
  const tfidf: Asked[] = [];
  for (const { relevant: topic } of topics)
    for (const seed of [...topic.keys()].slice(0, seedsOfTopic)) {
      const relevant = new Map([...topic].filter(([id]) => id !== seed));
      if (relevant.size === 0) continue;
      ours.push({ relevant, ids: await database.findRelated(seed, 20) });
      tfidf.push({ relevant, ids: relate(seed, 20) });
    }
  return { ours: measureSeeds(ours), tfidf: measureSeeds(tfidf) };
}

function measureSeeds(asked: Asked[]) {
  return { papers: asked.length, ndcg10: mean(asked, ndcg10), recall20: mean(asked, recallAt(20)) };
}
