import "server-only";
/** Owns how the index reads the texts of a query, and how much each of its words tells. */
import { db } from "@/lib/platform/db";
import { listLexemes, type Phrase } from "@/lib/search/lexemes";

export type Vocabulary = {
  lexemesOf: (text: string) => string[];
  phraseOf: (text: string) => Phrase;
  documentsOf: (lexeme: string) => number;
  hasMeaning: (lexeme: string) => boolean;
};

/** The database itself takes the words apart, so that queries and papers can never differ. */
export async function readVocabulary(texts: string[]): Promise<Vocabulary> {
  const rows = await db.$queryRaw<
    { text: string; vector: string; meaning: string[]; documents: Record<string, number> | null }[]
  >`
    SELECT text, title::text AS vector, meaning,
      (SELECT jsonb_object_agg(term, documents) FROM search_term WHERE term = ANY (tsvector_to_array(title))) AS documents
    FROM (
      SELECT text, to_tsvector('paper_title', search_text(text)) AS title,
        tsvector_to_array(to_tsvector('paper_abstract', search_text(text))) AS meaning
      FROM unnest(${[...new Set(texts)]}::text[]) AS text) AS read`;
  const lexemes = new Map(rows.map(({ text, vector }) => [text, listLexemes(vector)]));
  const documents = new Map(rows.flatMap((row) => Object.entries(row.documents ?? {})));
  const meaning = new Set(rows.flatMap((row) => row.meaning));
  const lexemesOf = (text: string) => lexemes.get(text) ?? [];
  return {
    lexemesOf,
    phraseOf: (text) => toPhrase(lexemesOf(text), (lexeme) => meaning.has(lexeme)),
    documentsOf: (lexeme) => documents.get(lexeme) ?? 0,
    hasMeaning: (lexeme) => meaning.has(lexeme),
  };
}

/** Function words become gaps, except in a phrase of nothing else. */
function toPhrase(lexemes: string[], hasMeaning: (lexeme: string) => boolean): Phrase {
  const first = lexemes.findIndex(hasMeaning);
  if (first === -1) return lexemes;
  return lexemes
    .slice(first, lexemes.findLastIndex(hasMeaning) + 1)
    .map((lexeme) => (hasMeaning(lexeme) ? lexeme : null));
}

/** Robertson and Sparck Jones, in the form that never falls below nought. */
export function inverseDocumentFrequency(documents: number, all: number): number {
  return Math.log(1 + (Math.max(all, documents) - documents + 0.5) / (documents + 0.5));
}
