/** What was learnt, and how it is written down. */
import { z } from "zod";
import type { AuthorPicks } from "@/lib/candidates/author-picks";
import { type Day, parseDay } from "@/lib/time/dates";

export type CandidateModel = {
  /** From what was known before this day. */
  learnedOn: Day;
  paperCount: number;
  pickCount: number;
  constant: number;
  /** Features by name: "title:agent", "kv cache", "category:cs.CL", "fact:code". */
  terms: ReadonlyMap<string, { weight: number; rarity: number }>;
  authorPicks: AuthorPicks;
};

const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed) return parsed;
  context.addIssue("The model does not say on which day it was learnt.");
  return z.NEVER;
});
const count = z.int().min(0);

/** As a file and the database hold it. */
export const modelSchema = z.object(
  {
    format: z.literal("daily-papers-candidates-1", "This is not a model of candidates."),
    learnedOn: day,
    paperCount: count,
    pickCount: count,
    constant: z.number(),
    terms: z.record(z.string(), z.tuple([z.number(), z.number()])),
    authorPicks: z.record(z.string(), count),
  },
  "This is not a model of candidates.",
);
export type WrittenModel = z.input<typeof modelSchema>;

export function writeModel({ terms, authorPicks, ...model }: CandidateModel): WrittenModel {
  return {
    format: "daily-papers-candidates-1",
    ...model,
    terms: Object.fromEntries(
      [...terms].map(([name, { weight, rarity }]) => [name, [short(weight), short(rarity)]]),
    ),
    authorPicks: Object.fromEntries(authorPicks),
  };
}

export function readModel(written: unknown): CandidateModel {
  const { format: _format, terms, authorPicks, ...model } = modelSchema.parse(written);
  return {
    ...model,
    terms: new Map(
      Object.entries(terms).map(([name, [weight, rarity]]) => [name, { weight, rarity }]),
    ),
    authorPicks: new Map(Object.entries(authorPicks)),
  };
}

function short(value: number): number {
  return Number(value.toPrecision(5));
}
