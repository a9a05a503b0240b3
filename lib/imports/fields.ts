import { z } from "zod";
import { parseAnyInstant, parseFeedDay } from "@/lib/imports/instants";
import { parseArxivId } from "@/lib/addresses/paper-ids";
import { cleanText } from "@/lib/text/tex/clean-text";

/** Fields that the formats of imports share: each turns outside text into ours or says what is wrong. */

/** PostgreSQL indexes no longer values. */
const longestIndexed = 2000;
const digits = /^\s*\d{1,10}\s*$/;
/** What a handle or an organization's address may be; a full name with spaces is neither. */
const slug = /^[a-z0-9][\w.-]{0,95}$/i;

export const arxivId = z.string().transform(parsed(parseArxivId, "is not an arXiv id"));
export const feedDay = z.string().transform(parsed(parseFeedDay, "is not a day that exists"));
export const instant = z.preprocess(
  (given) => (typeof given === "number" ? String(given) : given),
  z.string().transform(parsed(parseAnyInstant, "is not a date that exists")),
);
export const count = z.preprocess(
  (given) => (typeof given === "string" && digits.test(given) ? Number(given) : given),
  z
    .int32()
    .nonnegative()
    .transform((value) => value + 0),
);
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
  context.addIssue(`${JSON.stringify(address.slice(0, 60))} is no address on the web`);
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

function parsed<Value>(parse: (text: string) => Value | null, fault: string) {
  return (text: string, context: z.RefinementCtx): Value => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue(`${JSON.stringify(text.slice(0, 60))} ${fault}`);
    return z.NEVER;
  };
}
