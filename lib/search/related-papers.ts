import "server-only";
/** Owns "related papers": those that share a paper's weightiest words. No model is needed. */
import { db } from "@/lib/platform/db";
import type { PaperCard } from "@/lib/papers/card";
import { listCards } from "@/lib/search/list-cards";
import { quoteLexeme } from "@/lib/search/lexemes";
import { getSearchStatistics } from "@/lib/search/statistics";

/** The words that tell a paper from others; more of them blur it. */
const tellingWords = 14;
/** Papers that share a word are weighed; a word that more share tells little. */
const commonShare = 0.1;
const mostWeighed = 3_000;

/** Empty for a paper that does not exist or is hidden. */
export async function listRelatedPapers(
  paperId: string,
  limit: number,
  now: Date,
): Promise<PaperCard[]> {
  const words = await listTellingWords(paperId);
  if (words.length === 0) return [];
  const any = words.map(({ lexeme }) => quoteLexeme(lexeme)).join(" | ");
  const rows = await db.$queryRaw<{ paper_id: string }[]>`
    SELECT near.paper_id FROM (
      SELECT paper_id, vector, text_words FROM search_document
      WHERE vector @@ ${any}::tsquery AND paper_id <> ${paperId} LIMIT ${mostWeighed}) AS near
    ORDER BY (
      SELECT sum(weight * ts_rank('{0.5, 0.8, 0, 1}', near.vector, word)) FROM unnest(
        ${words.map(({ lexeme }) => quoteLexeme(lexeme))}::tsquery[], ${words.map(({ weight }) => weight)}::float8[]) AS shared(word, weight)
    ) DESC, near.paper_id LIMIT ${limit}`;
  return listCards(
    rows.map(({ paper_id }) => paper_id),
    now,
  );
}

/** The paper's words by tf · idf; names and bare numbers tell nothing of its subject. */
async function listTellingWords(paperId: string): Promise<{ lexeme: string; weight: number }[]> {
  const { documents } = await getSearchStatistics();
  const rows = await db.$queryRaw<{ lexeme: string; weight: number }[]>`
    SELECT lexeme, idf AS weight FROM (
      SELECT said.lexeme, ln((${documents}::float8 + 1) / (term.documents + 0.5)) AS idf, term.documents,
        ts_rank('{0.4, 0.8, 0, 1}', document.vector,
          ('''' || replace(replace(said.lexeme, '\\', '\\\\'), '''', '''''') || '''')::tsquery) AS strength
      FROM search_document AS document, unnest(ts_filter(document.vector, '{a,b,d}')) AS said
      JOIN search_term AS term ON term.term = said.lexeme
      WHERE document.paper_id = ${paperId} AND said.lexeme !~ '^[0-9.]+$'
        AND term.documents BETWEEN 2 AND greatest(20, ${documents * commonShare}::float8)
        AND ts_lexize('paper_stem_stop', said.lexeme) IS DISTINCT FROM '{}') AS told
    ORDER BY idf * strength DESC LIMIT ${tellingWords}`;
  const rarestFirst = rows.sort((a, b) => b.weight - a.weight);
  return rarestFirst.map(({ lexeme, weight }) => ({ lexeme, weight: Number(weight) }));
}
