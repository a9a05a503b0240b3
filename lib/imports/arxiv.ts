/** Owns what a record of arXiv's metadata snapshot says in our own words. */
import { z } from "zod";
import { abstract, arxivId, authorName, feedDay, title } from "@/lib/imports/fields";
import { type ArxivRecord, type IncomingPaper, namedAuthor } from "@/lib/imports/incoming-paper";
import { parseInstant, parseMailDate } from "@/lib/imports/instants";
import { cleanText } from "@/lib/text/tex/clean-text";

const created = z.string().transform((text, context) => {
  const instant = parseMailDate(text) ?? parseInstant(text);
  if (instant === null)
    context.addIssue(`${JSON.stringify(text.slice(0, 60))} is not a date that exists`);
  return instant;
});
const optionalText = z
  .string()
  .nullish()
  .transform((text) => cleanText(text ?? "") || null);
/** "cs.CL" or "hep-th"; authors' classes of other schemes ("I.2.7", "68T50") stand among them. */
const category = /^[a-z-]{2,20}(?:\.[A-Za-z-]{2,20})?$/;

/** Unknown keys are let go. */
const record = z.object({
  id: arxivId,
  title,
  abstract,
  authors: z.string().nullish(),
  authors_parsed: z.array(z.array(z.string())).nullish(),
  categories: z
    .string()
    .nullish()
    .transform((text) => (text ?? "").split(/\s+/).filter((word) => category.test(word))),
  comments: optionalText,
  "journal-ref": optionalText,
  doi: optionalText,
  versions: z.array(z.object({ created })).nullish(),
  update_date: feedDay.nullish(),
});

export const arxivPaper = record.transform((given, context): IncomingPaper => {
  const names = z.array(authorName).safeParse(authorNames(given.authors_parsed, given.authors));
  if (!names.success) context.addIssue("an author's name is too long");
  const authors = names.data?.map(namedAuthor) ?? [];
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

type ParsedNames = string[][] | null | undefined;

/** `authors_parsed` holds [last, first, suffix, …affiliations]. */
function authorNames(parsed: ParsedNames, listed: string | null | undefined): string[] {
  const names = parsed
    ? parsed.map(([last = "", first = "", suffix = ""]) => `${first} ${last} ${suffix}`)
    : withoutAffiliations(listed ?? "").split(/,\s*(?:and\s+)?|\s+and\s+/);
  return names.map((name) => name.trim()).filter(Boolean);
}

/** "A. Lovelace (1) ((1) London)": brackets within brackets. */
function withoutAffiliations(names: string): string {
  const shorter = names.replace(/\([^()]*\)/g, "");
  return shorter === names ? names : withoutAffiliations(shorter);
}
