import type { Judged } from "@/tests/bench/relevance-sets";

export type Asked = { relevant: Map<string, number>; ids: string[] };

/** What was found for the queries of each kind, those nobody judged left out. */
export function groupByKind(
  queries: Judged[],
  found: Map<string, string[]>,
): Record<string, Asked[]> {
  const groups: Record<string, Asked[]> = {};
  for (const { id, kind, relevant } of queries)
    if (relevant.size > 0) (groups[kind] ??= []).push({ relevant, ids: found.get(id) ?? [] });
  return groups;
}

export function mean(asked: Asked[], measure: (query: Asked) => number): number {
  const sum = asked.reduce((before, query) => before + measure(query), 0);
  return Math.round((sum / asked.length) * 1000) / 1000;
}

export function ndcg10({ relevant, ids }: Asked): number {
  const gained = discounted(ids.slice(0, 10).map((id) => relevant.get(id) ?? 0));
  return gained / discounted([...relevant.values()].sort((a, b) => b - a).slice(0, 10));
}

function discounted(grades: number[]): number {
  return grades.reduce((sum, grade, rank) => sum + grade / Math.log2(rank + 2), 0);
}

export function recallAt(depth: number): (query: Asked) => number {
  return ({ relevant, ids }) =>
    ids.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}
