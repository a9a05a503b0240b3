/** Learns from what was picked and what was not which papers curators would pick. Pure. */
import { setImmediate as pause } from "node:timers/promises";
import {
  type AuthorPicks,
  followPicks,
  type Pick,
  withoutOwn,
} from "@/lib/candidates/author-picks";
import { listFeatures, listNames, listTerms, type Rarity } from "@/lib/candidates/features";
import type { JudgedPaper } from "@/lib/candidates/judged-paper";
import { fitWeights, type Rows } from "@/lib/candidates/logistic-regression";
import type { CandidateModel } from "@/lib/candidates/model";
import type { Day } from "@/lib/time/dates";

/** `arrivedOn` is the day it could first be picked on. */
export type Example = JudgedPaper & { id: string; arrivedOn: Day };

/** Of what fewer papers hold, nothing can be learnt. */
const fewestPapers = { word: 3, name: 2 };
/** With fewer, plain facts say more. */
export const fewestPicks = 20;

/** From what was known before `day`. Null when that is too little. Lets others work in between. */
export async function learn(given: {
  examples: Example[];
  picks: Pick[];
  day: Day;
}): Promise<CandidateModel | null> {
  const { day } = given;
  const picks = given.picks.filter((pick) => pick.day < day);
  const pickDays = new Map(picks.map((pick) => [pick.id, pick.day]));
  const examples = [...given.examples].sort((one, other) =>
    one.arrivedOn < other.arrivedOn ? -1 : 1,
  );
  const isPicked = Uint8Array.from(examples, ({ id }) => Number(pickDays.has(id)));
  const pickCount = isPicked.reduce((sum, one) => sum + one, 0);
  if (pickCount < fewestPicks || pickCount === examples.length) return null;

  const rarities = await countRarities(examples);
  const columns = new Map([...rarities.keys()].map((name, index) => [name, index]));
  const picksBefore = followPicks(picks);
  const known = (example: Example): AuthorPicks => {
    const counts = picksBefore(example.arrivedOn);
    const isOwnKnown = (pickDays.get(example.id) ?? day) < example.arrivedOn;
    return isOwnKnown ? withoutOwn(counts, example.authors) : counts;
  };
  const rows = await toRows(examples, {
    columns,
    known,
    rarity: (name) => rarities.get(name) ?? 0,
  });
  const weights = await fitWeights(rows, isPicked);
  const constant = weights[rows.width] ?? 0;
  return {
    learnedOn: day,
    paperCount: examples.length,
    pickCount,
    constant,
    terms: new Map(
      [...columns].map(([name, column]) => [
        name,
        { weight: weights[column] ?? 0, rarity: rarities.get(name) ?? 1 },
      ]),
    ),
    authorPicks: new Map(followPicks(picks)(day)),
  };
}

/** Counted by hash first: most names occur once, and a million of them would fill the memory. */
async function countRarities(examples: Example[]): Promise<Map<string, number>> {
  const buckets = new Uint16Array(1 << 22);
  const namesOf = (example: Example) =>
    new Set([...listTerms(example).flat(), ...listNames(example).map(([name]) => name)]);
  for await (const example of inTurns(examples))
    for (const name of namesOf(example)) {
      const bucket = hash(name) & (buckets.length - 1);
      buckets[bucket] = Math.min(65_535, (buckets[bucket] ?? 0) + 1);
    }
  const counts = new Map<string, number>();
  for await (const example of inTurns(examples))
    for (const name of namesOf(example))
      if ((buckets[hash(name) & (buckets.length - 1)] ?? 0) >= fewest(name))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  const rarities = new Map<string, number>();
  for (const [name, count] of counts)
    if (count >= fewest(name))
      rarities.set(name, 1 + Math.log((examples.length + 1) / (count + 1)));
  return rarities;
}

/** A server that learns goes on answering. */
async function* inTurns(examples: Example[]): AsyncGenerator<Example> {
  for (const [index, example] of examples.entries()) {
    if (index % 100 === 0) await pause();
    yield example;
  }
}

function fewest(name: string): number {
  return /^(?:author|category):/.test(name) ? fewestPapers.name : fewestPapers.word;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value ^ (value >>> 15);
}

type Reading = {
  columns: Map<string, number>;
  known: (example: Example) => AuthorPicks;
  rarity: Rarity;
};

/** Gives each fact its column when it first occurs. */
async function toRows(examples: Example[], { columns, known, rarity }: Reading): Promise<Rows> {
  const starts = new Int32Array(examples.length + 1);
  let filled = { columns: new Int32Array(1 << 20), values: new Float32Array(1 << 20) };
  let end = 0;
  let row = 0;
  for await (const example of inTurns(examples)) {
    const features = listFeatures(example, known(example), rarity);
    if (end + features.length > filled.columns.length) filled = doubled(filled);
    for (const [name, value] of features) {
      let column = columns.get(name);
      if (column === undefined) columns.set(name, (column = columns.size));
      filled.columns[end] = column;
      filled.values[end] = value;
      end += 1;
    }
    starts[(row += 1)] = end;
  }
  return { ...filled, starts, width: columns.size };
}

function doubled({
  columns,
  values,
}: {
  columns: Int32Array<ArrayBuffer>;
  values: Float32Array<ArrayBuffer>;
}) {
  const longer = {
    columns: new Int32Array(columns.length * 2),
    values: new Float32Array(values.length * 2),
  };
  longer.columns.set(columns);
  longer.values.set(values);
  return longer;
}
