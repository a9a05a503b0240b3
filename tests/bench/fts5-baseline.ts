import { spawnSync } from "node:child_process";
import type { BenchPaper, Judged } from "@/tests/bench/relevance-sets";

/** What plain BM25 finds, by query; null where there is no python3 with SQLite's FTS5. */
export function searchWithFts5(
  papers: BenchPaper[],
  queries: Judged[],
): Map<string, string[]> | null {
  const script = new URL("./fts5-baseline.py", import.meta.url).pathname;
  const run = spawnSync("python3", [script], {
    input: JSON.stringify({ papers, queries: queries.map(({ id, text }) => ({ id, text })) }),
    encoding: "utf8",
    maxBuffer: 500_000_000,
  });
  if (run.status !== 0) return null;
  return new Map(Object.entries(JSON.parse(run.stdout) as Record<string, string[]>));
}
