import "server-only";
/** Owns the suggestions while a reader types: keywords, authors and titles that begin with the words. */
import { escapeLike } from "@/lib/platform/escape-like";
import { db } from "@/lib/platform/db";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import { listLexemes, quoteLexeme } from "@/lib/search/lexemes";

export type Suggestion = {
  kind: "title" | "author" | "keyword";
  text: string;
  paperId: string | null;
};

const longestPrefix = 100;
/** How many rows of each list are looked at: a short beginning fits half the index. */
const reach = 1_000;
const ofEachKind = 3;
const titles = 5;
const titlesRead = 600;

export async function suggest(typed: string): Promise<Suggestion[]> {
  const prefix = typed
    .toWellFormed()
    .replaceAll("\0", "")
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
  if (prefix.length < 2 || prefix.length > longestPrefix) return [];
  const [keywords, authors, papers] = await Promise.all([
    suggestKeywords(prefix),
    suggestAuthors(prefix),
    suggestTitles(prefix),
  ]);
  return [
    ...keywords.map(({ text }): Suggestion => ({ kind: "keyword", text, paperId: null })),
    ...authors.map(({ text }): Suggestion => ({ kind: "author", text, paperId: null })),
    ...papers.map(({ text, paperId }): Suggestion => ({
      kind: "title",
      text: toPlainText(text),
      paperId,
    })),
  ];
}

function suggestKeywords(prefix: string) {
  const like = `${escapeLike(prefix)}%`;
  return db.$queryRaw<{ text: string }[]>`
    SELECT min(keyword) AS text FROM (
      SELECT key, keyword FROM keyword
      WHERE key LIKE ${like} AND EXISTS (SELECT FROM search_document WHERE search_document.paper_id = keyword.paper_id)
      LIMIT ${reach}) AS near
    GROUP BY key ORDER BY count(*) DESC, key LIMIT ${ofEachKind}`;
}

function suggestAuthors(prefix: string) {
  const like = `${escapeLike(prefix)}%`;
  return db.$queryRaw<{ text: string }[]>`
    SELECT name AS text FROM (
      (SELECT name, paper_id FROM author WHERE lower(name) LIKE ${like} AND hidden_at IS NULL LIMIT ${reach})
      UNION ALL
      (SELECT name, paper_id FROM author WHERE lower(substring(name from '[^ ]+$')) LIKE ${like} AND hidden_at IS NULL LIMIT ${reach})
    ) AS near
    WHERE EXISTS (SELECT FROM search_document WHERE search_document.paper_id = near.paper_id)
    GROUP BY name ORDER BY count(*) DESC, name LIMIT ${ofEachKind}`;
}

/** Titles that have all the words; the last may be unfinished. */
async function suggestTitles(prefix: string) {
  const words = prefix.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const last = words.at(-1);
  if (last === undefined) return [];
  const [read] = await db.$queryRaw<{ whole: string; stem: string | null }[]>`
    SELECT to_tsvector('paper_abstract', search_text(${words.slice(0, -1).join(" ")}))::text AS whole,
      (tsvector_to_array(to_tsvector('paper_title', search_text(${last}))))[1] AS stem`;
  const finished = [...new Set(listLexemes(read?.whole ?? ""))].slice(0, 6);
  const said = (lexeme: string) => `${quoteLexeme(lexeme)}:A`;
  const open = `${quoteLexeme(last)}:*A`;
  const stems = possibleStems(last, read?.stem ?? last);
  if (finished.length === 0) return suggestTitlesOf(last, stems);
  const unfinished = `(${[open, ...stems.map(said)].join(" | ")})`;
  const query = [...finished.map(said), unfinished].join(" & ");
  // Of a million papers many thousands say a common word: those whose titles say the rarest one
  // most strongly are looked at, and no more.
  return db.$queryRaw<{ text: string; paperId: string }[]>`
    SELECT paper.title AS text, paper.id AS "paperId" FROM (
      SELECT number FROM search_title_term WHERE term = (
        SELECT said FROM unnest(${finished}::text[]) AS said LEFT JOIN search_term ON term = said
        ORDER BY coalesce(documents, 0) LIMIT 1)
      ORDER BY impact DESC LIMIT ${titlesRead}) AS strong
    JOIN search_document AS document USING (number) JOIN paper ON paper.id = document.paper_id
    WHERE document.vector @@ ${query}::tsquery
    ORDER BY paper.upvote_count DESC, paper.published_at DESC NULLS LAST LIMIT ${titles}`;
}

/** "multimoda" is on its way to "multimodal", which the index knows as "multimod". */
function possibleStems(word: string, stem: string): string[] {
  const cuts = [1, 2, 3, 4].map((cut) => word.slice(0, -cut)).filter(({ length }) => length >= 5);
  return [...new Set([stem, ...cuts])];
}

/** One word, whole or unfinished: titles that say it, the strongest first, and some with longer words. */
function suggestTitlesOf(word: string, stems: string[]) {
  return db.$queryRaw<{ text: string; paperId: string }[]>`
    SELECT paper.title AS text, paper.id AS "paperId" FROM (
      SELECT DISTINCT number FROM (
        (SELECT number FROM unnest(${stems}::text[]) AS stem CROSS JOIN LATERAL (
          SELECT number FROM search_title_term WHERE term = stem
          ORDER BY impact DESC LIMIT 300) AS strongest)
        UNION ALL
        (SELECT number FROM search_title_term
        WHERE term >= ${word} AND term < ${`${word}\uffff`} LIMIT 300)) AS beginning) AS near
    JOIN search_document AS document USING (number) JOIN paper ON paper.id = document.paper_id
    ORDER BY paper.upvote_count DESC, paper.published_at DESC NULLS LAST LIMIT ${titles}`;
}
