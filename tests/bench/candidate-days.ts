import { createReadStream } from "node:fs";
import type { Pick } from "@/lib/candidates/author-picks";
import type { Example } from "@/lib/candidates/learn";
import { type PaperFormat, parseLines } from "@/lib/imports/parse-lines";
import type { Day } from "@/lib/time/dates";
import { groupBy } from "@/tests/bench/group-by";

/** A paper that arXiv listed, and whether it ever stood on the feed. */
export type Arrival = Example & { isPick: boolean };
export type Picks = Map<string, Pick>;

/** On fewer, ranking says nothing; the snapshot's revisions of old papers stand on such days. */
const fewestCandidates = 50;
/** Of the listing days to learn from, before the first that is judged. */
const fewestDaysBefore = 40;

/** Each paper on its first feed day. */
export async function readPicks(file: string): Promise<Picks> {
  const picks: Picks = new Map();
  for await (const { id, day, authors } of readPapers(file, "hf")) {
    const known = picks.get(id);
    if (!day || (known && known.day <= day)) continue;
    picks.set(id, { id, day, authors: (authors ?? []).map(({ name }) => name) });
  }
  return picks;
}

export async function readArrivals(file: string, picks: Picks): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for await (const { id, title, abstract, authors, arxiv } of readPapers(file, "arxiv")) {
    if (!arxiv?.updatedOn) continue;
    arrivals.push({
      id,
      arrivedOn: arxiv.updatedOn,
      title,
      abstract,
      comment: arxiv.comment,
      authors: (authors ?? []).map(({ name }) => name),
      categories: arxiv.categories,
      isPick: picks.has(id),
    });
  }
  return arrivals;
}

async function* readPapers(file: string, format: PaperFormat) {
  for await (const { parsed } of parseLines(createReadStream(file), format))
    if ("said" in parsed) yield parsed.said;
}

/** Each listing day with its records and those of the listing days before. */
export function* listDaysToJudge(
  arrivals: Arrival[],
  daysBefore: number,
  { from, until, every }: { from: string; until: string; every: string },
) {
  const byDay = groupBy(arrivals, ({ arrivedOn }) => arrivedOn);
  const days = [...byDay]
    .filter(([, listed]) => listed.length >= fewestCandidates)
    .map(([day]) => day)
    .sort();
  const judged = days.filter(
    (day, index) => index >= fewestDaysBefore && day >= from && day <= until,
  );
  for (const [index, day] of judged.entries()) {
    if (index % Number(every) > 0) continue;
    const at = days.indexOf(day);
    const before = days.slice(Math.max(0, at - daysBefore), at).flatMap((one) => on(byDay, one));
    yield { day, candidates: on(byDay, day), before };
  }
}

function on(byDay: Map<Day, Arrival[]>, day: Day): Arrival[] {
  return byDay.get(day) ?? [];
}
