/** Damps the first places, so that two lists that agree outweigh one that is sure. */
const rankConstant = 60;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): each list gives 1 / (60 + rank). */
export function fuseRanks(lists: string[][]): string[] {
  const scores = new Map<string, number>();
  for (const list of lists) {
    for (const [index, id] of list.entries())
      scores.set(id, (scores.get(id) ?? 0) + 1 / (rankConstant + index + 1));
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
