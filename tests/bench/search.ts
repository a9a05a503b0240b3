import { mixQueries } from "@/tests/bench/mixed-queries";
import {
  type BenchPaper,
  hasSharedData,
  readArxivPapers,
  readDailyPapers,
  readKnownItems,
} from "@/tests/bench/relevance-sets";
import { startSearchDatabase } from "@/tests/bench/search-database";

const queryCount = 1_000;
const pageSize = 20;
const batch = 20_000;

/**
 * p50, p95 and p99 in milliseconds of searches and suggestions, one after another, over both data
 * files and, filled up with papers recombined from them, over SEARCH_BENCH_PAPERS (1,000,000).
 */
export async function bench() {
  if (!hasSharedData()) return { skipped: "../shared/data is not here" };
  const most = Number(process.env.SEARCH_BENCH_PAPERS ?? 1_000_000);
  const daily = readDailyPapers();
  const real = [
    ...new Map([...readArxivPapers(), ...daily].map((paper) => [paper.id, paper])).values(),
  ];
  const queries = mixQueries(daily, readKnownItems(), queryCount);
  const database = await startSearchDatabase();
  try {
    await database.insert(real);
    await database.settle();
    const result: Record<string, object> = { [real.length]: await measure(database, queries) };
    if (most > real.length) {
      for (let made = real.length; made < most; made += batch) {
        await database.insert(recombine(real, made, Math.min(batch, most - made)));
        console.error(`${Math.min(most, made + batch)} papers`);
      }
      await database.settle();
      result[most] = await measure(database, queries);
    }
    return result;
  } finally {
    await database.stop();
  }
}

async function measure(
  database: Awaited<ReturnType<typeof startSearchDatabase>>,
  queries: string[],
) {
  const typed = queries.map((query, index) => query.slice(0, 3 + (index % 20)));
  return {
    search: await time(queries, (query) => database.find(query, pageSize)),
    suggest: await time(typed, (text) => database.suggest(text)),
  };
}

async function time(texts: string[], run: (text: string) => Promise<unknown>) {
  for (const text of texts.slice(0, 40)) await run(text);
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await run(text);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Number((times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Papers whose sentences, titles' words and authors come from the real ones. */
function recombine(real: BenchPaper[], from: number, count: number): BenchPaper[] {
  const at = (n: number) => real[n % real.length] ?? real[0];
  return Array.from({ length: count }, (_, index) => {
    const n = from + index;
    const sentences = (step: number) => at(n * step)?.abstract.split(/(?<=\.)\s+/) ?? [];
    const words = (step: number) => at(n * step)?.title.split(/\s+/) ?? [];
    return {
      id: `dp-${String(n).padStart(12, "0")}`,
      title: [...words(31).slice(0, 5), ...words(37).slice(-4)].join(" "),
      abstract: [41, 43, 47, 53]
        .flatMap((step) => sentences(step).slice(n % 3, (n % 3) + 2))
        .join(" "),
      summary: null,
      keywords: at(n * 59)?.keywords.slice(0, 4) ?? [],
      authors: [
        ...(at(n * 61)?.authors.slice(0, 3) ?? []),
        ...(at(n * 67)?.authors.slice(-2) ?? []),
      ],
      upvotes: 0,
      publishedAt: "2025-06-01T00:00:00Z",
    };
  });
}
