/** Owns what a record of arXiv's metadata snapshot says in our own words. */
import { z } from "zod";
import { abstract, arxivId, feedDay, instant, nameOrNone, title } from "@/lib/imports/fields";
import { type ArxivRecord, type IncomingPaper, namedAuthor } from "@/lib/imports/incoming-paper";
import { parseInstant } from "@/lib/imports/instants";
import { cleanText } from "@/lib/text/tex/clean-text";

const optionalText = z
  .string()
  .nullish()
  .transform((text) => cleanText(text ?? "") || null);
/** "cs.CL" or "hep-th"; authors' classes of other schemes ("I.2.7", "68T50") stand among them. */
const category = /^[a-z-]{2,20}(?:\.[A-Za-z-]{2,20})?$/;

/** [last, first, suffix, …affiliations]. */
const parsedName = z
  .array(z.string())
  .transform(([last = "", first = "", suffix = ""]) => `${first} ${last} ${suffix}`);

/** One whose date is at fault keeps its place: the second version is not the first. */
const version = z.object({ version: z.string().nullish(), created: instant.nullish() });

/** Unknown keys are let go. */
const record = z.object({
  id: arxivId,
  title,
  abstract,
  authors: z.string().transform(listedNames).pipe(z.array(nameOrNone)).nullish(),
  authors_parsed: z.array(parsedName.pipe(nameOrNone)).nullish(),
  categories: z
    .string()
    .nullish()
    .transform((text) => (text ?? "").split(/\s+/).filter((word) => category.test(word))),
  comments: optionalText,
  "journal-ref": optionalText,
  doi: optionalText,
  versions: z.array(version).nullish(),
  update_date: feedDay.nullish(),
});

export const arxivPaper = record.transform((given): IncomingPaper => {
  const names = given.authors_parsed ?? given.authors ?? [];
  const authors = names.filter(Boolean).map(namedAuthor);
  const arxiv: ArxivRecord = {
    categories: given.categories,
    comment: given.comments,
    journalRef: given["journal-ref"],
    doi: given.doi,
    updatedOn: given.update_date ?? null,
  };
  return {
    id: given.id,
    source: "arxiv",
    day: null,
    title: given.title,
    abstract: given.abstract,
    authors: authors.length > 0 ? authors : null,
    publishedAt: given.versions?.[0]?.created ?? (arxiv.updatedOn && parseInstant(arxiv.updatedOn)),
    arxiv,
    outside: {},
    placement: null,
    people: [],
    organization: null,
  };
});

function listedNames(names: string): string[] {
  return withoutAffiliations(names).split(/,\s*(?:and\s+)?|\s+and\s+/);
}

/** "A. Lovelace (1) ((1) London)": brackets within brackets. */
function withoutAffiliations(names: string): string {
  const shorter = names.replace(/\([^()]*\)/g, "");
  return shorter === names ? names : withoutAffiliations(shorter);
}
