import { z } from "zod";
import { parseAnyInstant, parseFeedDay } from "@/lib/imports/instants";
import { parseArxivId } from "@/lib/addresses/paper-ids";
import { shown } from "@/lib/imports/read-value";
import { cleanText } from "@/lib/text/tex/clean-text";

/** Fields that the formats of imports share: each turns outside text into ours or says what is wrong. */

/** PostgreSQL indexes no longer values. */
const longestIndexed = 2000;
const largestCount = 2 ** 31 - 1;
/** What a handle or an organization's address may be; a full name with spaces is neither. */
const slug = /^[a-z0-9][\w.-]{0,95}$/i;

export const arxivId = z.string().transform(parsed(parseArxivId, "is not an arXiv id"));
export const feedDay = z.string().transform(parsed(parseFeedDay, "is not a day that exists"));
export const instant = z.unknown().transform(parsed(readInstant, "is not a date that exists"));
export const count = z.unknown().transform(parsed(readCount, "is not a count"));
export const title = z.string().transform(cleanText).pipe(z.string().min(1));
export const abstract = z.string().transform(cleanText);
/** arXiv's lists of names hold empty ones, which name nobody. */
export const nameOrNone = abstract.refine(isIndexable, "is too long for a name");
export const authorName = title.refine(isIndexable, "is too long for a name");
export const shortText = z.string().refine(isIndexable, "is too long");

/** An address that a browser may follow; an empty one names nothing. */
export const webAddress = z.string().transform((text, context) => {
  const address = text.trim();
  if (address === "") return null;
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  context.addIssue(`${shown(address)} is no address on the web`);
  return z.NEVER;
});
export const webLink = webAddress.refine((link) => isIndexable(link ?? ""), "is too long");

/** A person or an organization, of which some give the handle alone. */
export function orHandle<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (given) => (typeof given === "string" && slug.test(given) ? { name: given } : given),
    schema,
  );
}

/** A list of texts, of which some write them as one text. */
export function texts<Element extends z.ZodType>(separator: RegExp, element: Element) {
  return z.preprocess(
    (given) => (typeof given === "string" ? given.split(separator).filter(Boolean) : given),
    z.array(element),
  );
}

function isIndexable(text: string): boolean {
  return Buffer.byteLength(text) <= longestIndexed;
}

function readInstant(given: unknown): string | null {
  return typeof given === "string" || typeof given === "number"
    ? parseAnyInstant(String(given))
    : null;
}

function readCount(given: unknown): number | null {
  const isText = typeof given === "string" && /^\s*\d{1,10}\s*$/.test(given);
  const number = isText ? Number(given) : given;
  const isCount = typeof number === "number" && Number.isInteger(number) && number >= 0;
  return isCount && number <= largestCount ? number + 0 : null;
}

function parsed<Given, Value>(parse: (given: Given) => Value | null, fault: string) {
  return (given: Given, context: z.RefinementCtx): Value => {
    const value = parse(given);
    if (value !== null) return value;
    context.addIssue(`${shown(given)} ${fault}`);
    return z.NEVER;
  };
}
