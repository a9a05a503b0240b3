import type { Judged } from "@/tests/bench/relevance-sets";

export type Measures = { queries: number; ndcg10: number; recall100: number };

/** Means over the queries of each kind. */
export function measureByKind(
  queries: Judged[],
  found: Map<string, string[]>,
): Record<string, Measures> {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const asked = queries.filter((query) => query.kind === kind && query.relevant.size > 0);
      const mean = (measure: (query: Judged, ids: string[]) => number) =>
        round(
          asked.reduce((sum, query) => sum + measure(query, found.get(query.id) ?? []), 0) /
            asked.length,
        );
      return [kind, { queries: asked.length, ndcg10: mean(ndcg10), recall100: mean(recall100) }];
    }),
  );
}

function ndcg10({ relevant }: Judged, ids: string[]): number {
  const gained = discounted(ids.slice(0, 10).map((id) => relevant.get(id) ?? 0));
  return gained / discounted([...relevant.values()].sort((a, b) => b - a).slice(0, 10));
}

function discounted(grades: number[]): number {
  return grades.reduce((sum, grade, rank) => sum + grade / Math.log2(rank + 2), 0);
}

function recall100({ relevant }: Judged, ids: string[]): number {
  return ids.slice(0, 100).filter((id) => relevant.has(id)).length / relevant.size;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
