import { z } from "zod";
import { parseDay } from "@/lib/time/dates";
import { parseInstant } from "@/lib/imports/instants";
import { parseArxivId } from "@/lib/addresses/paper-ids";
import { cleanText } from "@/lib/text/tex/clean-text";

/** Fields that the formats of imports share: each turns outside text into ours or says what is wrong. */

/** PostgreSQL indexes no longer values. */
const longestIndexed = 2000;

export const arxivId = z.string().transform(parsed(parseArxivId, "is not an arXiv id"));
export const feedDay = z.string().transform(parsed(parseDay, "is not a day that exists"));
export const instant = z.string().transform(parsed(parseInstant, "is not a date that exists"));
export const count = z
  .int32()
  .nonnegative()
  .transform((value) => value + 0);
export const title = z.string().transform(cleanText).pipe(z.string().min(1));
export const abstract = z.string().transform(cleanText);
export const authorName = title.refine(isIndexable, "is too long for a name");
export const shortText = z.string().refine(isIndexable, "is too long");

/** Null for what no browser should follow. */
export const webLink = z.string().transform((text) => {
  const url = URL.canParse(text.trim()) ? text.trim() : "";
  return /^https?:\/\//i.test(url) && isIndexable(url) ? url : null;
});

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
