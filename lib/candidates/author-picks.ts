/** Owns how often each author was picked. Pure. */
import { foldName } from "@/lib/text/author-names";
import type { Day } from "@/lib/time/dates";

/** Folded names, and how many of their papers were picked. */
export type AuthorPicks = ReadonlyMap<string, number>;
export type Pick = { id: string; day: Day; authors: string[] };

/** Tells, day after day, what was known before that day. Days may not go back. */
export function followPicks(picks: Pick[]): (day: Day) => AuthorPicks {
  const coming = [...picks].sort((one, other) => (one.day < other.day ? -1 : 1));
  const counts = new Map<string, number>();
  let next = 0;
  return (day) => {
    for (let pick = coming[next]; pick && pick.day < day; pick = coming[next]) {
      addAuthors(counts, pick.authors, 1);
      next += 1;
    }
    return counts;
  };
}

/** The counts without this paper's own pick. */
export function withoutOwn(picks: AuthorPicks, authors: string[]): AuthorPicks {
  const counts = new Map(authors.map((name) => [foldName(name), picks.get(foldName(name)) ?? 0]));
  addAuthors(counts, authors, -1);
  return counts;
}

function addAuthors(counts: Map<string, number>, authors: string[], added: number): void {
  for (const name of new Set(authors.map(foldName)))
    counts.set(name, (counts.get(name) ?? 0) + added);
}
