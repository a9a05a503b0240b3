import "server-only";
/** The one door to arXiv's API: asks for one paper, and gives it in our words or says why not. */
import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { parseArxivId } from "@/lib/addresses/paper-ids";
import { cleanText } from "@/lib/text/tex/clean-text";
import { askOutside, readAnswer, refusedBy } from "@/lib/sources/ask-outside";

export type ArxivPaper = {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  publishedAt: Date;
  isWithdrawn: boolean;
  categories: string[];
  comment: string | null;
  journalRef: string | null;
  doi: string | null;
};

const service = "arXiv";

/** The paper; null when arXiv knows none of this id. Throws "unavailable" when it gives no usable answer. */
export async function fetchArxivPaper(id: string): Promise<ArxivPaper | null> {
  const answer = await askOutside({
    service,
    url: `${env.ARXIV_API_URL}?${new URLSearchParams({ id_list: id, max_results: "1" })}`,
    timeoutMs: env.ARXIV_TIMEOUT_MS,
    largestBytes: 5_000_000,
  });
  // A malformed id is answered 400, with a feed that says so.
  if (!answer.ok && answer.status !== 400) throw await refusedBy(service, answer);
  return readAnswer(answer, service, (xml) => parseArxivFeed(xml, id));
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  htmlEntities: false,
  isArray: (name) => ["entry", "author", "category"].includes(name),
});

// arXiv puts its own namespace on the element or leaves an attribute there: then the text is "#text".
const text = z.union([
  z.string(),
  z.object({ "#text": z.string().default("") }).transform((node) => node["#text"]),
]);
const entrySchema = z.object({
  id: text,
  title: text,
  summary: text.default(""),
  published: text,
  author: z.array(z.object({ name: text })).default([]),
  category: z.array(z.object({ term: z.string() })).default([]),
  "arxiv:comment": text.optional(),
  "arxiv:journal_ref": text.optional(),
  "arxiv:doi": text.optional(),
});
const feedSchema = z.object({ feed: z.object({ entry: z.array(z.unknown()).default([]) }) });
const errorSchema = z.object({ id: text });

/** Reads the answer about one id. An HTML page or a feed cut off in the middle is no answer. */
export function parseArxivFeed(xml: string, id: string): ArxivPaper | null {
  if (!xml.trimEnd().endsWith("</feed>")) throw noAnswer();
  const feed = feedSchema.safeParse(parser.parse(xml));
  if (!feed.success) throw noAnswer();
  for (const entry of feed.data.feed.entry) {
    const entryId = errorSchema.safeParse(entry);
    if (entryId.success && parseArxivId(entryId.data.id) === id) return toPaper(entry, id);
  }
  return null;
}

function toPaper(raw: unknown, id: string): ArxivPaper {
  const parsed = entrySchema.safeParse(raw);
  if (!parsed.success) throw noAnswer();
  const entry = parsed.data;
  const publishedAt = new Date(entry.published);
  const title = cleanText(entry.title);
  if (!title || Number.isNaN(publishedAt.getTime())) throw noAnswer();
  const comment = optional(entry["arxiv:comment"]);
  const abstract = cleanText(entry.summary);
  return {
    id,
    title,
    abstract,
    authors: entry.author.map(({ name }) => cleanText(name)).filter(Boolean),
    publishedAt,
    isWithdrawn: saysWithdrawn(abstract) || saysWithdrawn(comment ?? ""),
    categories: [...new Set(entry.category.map(({ term }) => term))],
    comment,
    journalRef: optional(entry["arxiv:journal_ref"]),
    doi: optional(entry["arxiv:doi"]),
  };
}

function saysWithdrawn(words: string): boolean {
  return /^(?:this|the) (?:paper|article|submission|manuscript|work|preprint)\b.{0,40}\bwithdrawn\b|^withdrawn\b/i.test(
    words,
  );
}

function optional(value: string | undefined): string | null {
  return cleanText(value ?? "") || null;
}

function noAnswer(): AppError {
  return new AppError("unavailable", "arXiv sent a response we couldn't read.");
}
