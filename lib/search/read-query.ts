import "server-only";
/** Turns what a reader typed into terms with their weights, in the words of the index. */
import { db } from "@/lib/platform/db";
import { findSynonyms, type SynonymMatch } from "@/lib/search/find-synonyms";
import { listLexemes, type Phrase, phraseQuery, quoteLexeme } from "@/lib/search/lexemes";
import type { ParsedQuery } from "@/lib/search/parse-query";
import { type Correction, findCorrections } from "@/lib/search/spelling";
import { getSearchStatistics, type SearchStatistics } from "@/lib/search/statistics";

type Term = { lexeme: string; documents: number; idf: number; isFunctionWord: boolean };

/** Terms of the query that can be said in other ways; `weight` is what saying it is worth. */
type Concept = { terms: string[]; said: Phrase; alternatives: Phrase[]; weight: number };

export type SearchQuery = {
  /** The query's distinct terms, in order. */
  terms: Term[];
  /** All its lexemes, in order, for phrases and nearness. */
  sequence: string[];
  concepts: Concept[];
  /** Word queries that a paper must match, or must not. */
  required: string[];
  excluded: string[];
  corrections: Correction[];
  statistics: SearchStatistics;
  documentsOf: (lexeme: string) => number;
};

/** Longer queries are whole sentences: their first words say enough. */
const mostTerms = 40;
/** A corrected word counts less than one that was typed. */
const correctionTrust = 0.8;
/** Abstracts are indexed without "of" and "the", which therefore seem rarer than they are. */
const functionWordTrust = 0.4;

export async function readQuery(parsed: ParsedQuery): Promise<SearchQuery> {
  const spellings = [...findSynonyms(parsed.words), ...findCompounds(parsed.words)];
  // First, since it may count the words anew that are then looked up.
  const statistics = await getSearchStatistics();
  const { lexemesOf, phraseOf, documentsOf, hasMeaning } = await readTexts(
    textsOf(parsed, spellings),
  );
  const idfOf = (lexeme: string) =>
    inverseDocumentFrequency(documentsOf(lexeme), statistics.documents);

  const sequence = lexemesOf(parsed.words).slice(0, mostTerms);
  const terms = [...new Set(sequence)].map((lexeme) => ({
    lexeme,
    documents: documentsOf(lexeme),
    idf: idfOf(lexeme) * (hasMeaning(lexeme) ? 1 : functionWordTrust),
    isFunctionWord: !hasMeaning(lexeme),
  }));
  const concepts = spellings.flatMap(({ said, others }): Concept[] => {
    const alternatives = others
      .map(phraseOf)
      .filter(
        (other) =>
          other.length > 0 && other.every((lexeme) => lexeme === null || documentsOf(lexeme) > 0),
      );
    const saidTerms = lexemesOf(said);
    const weight = saidTerms.reduce((sum, lexeme) => sum + idfOf(lexeme), 0);
    return alternatives.length > 0
      ? [{ terms: saidTerms, said: phraseOf(said), alternatives, weight }]
      : [];
  });
  const explained = new Set(concepts.flatMap((concept) => concept.terms));
  const corrections = await findCorrections(
    wordsOf(parsed.words).filter((word) => {
      const [lexeme, more] = lexemesOf(word);
      return (
        lexeme !== undefined &&
        more === undefined &&
        documentsOf(lexeme) === 0 &&
        !explained.has(lexeme)
      );
    }),
  );
  for (const { typed, lexeme, documents } of corrections) {
    const weight = correctionTrust * inverseDocumentFrequency(documents, statistics.documents);
    concepts.push({ terms: lexemesOf(typed), said: [], alternatives: [[lexeme]], weight });
  }
  const phrases = (texts: string[], weight = "") =>
    texts
      .map(phraseOf)
      .flatMap((phrase) => (phrase.length > 0 ? [phraseQuery(phrase, weight)] : []));
  return {
    terms,
    sequence,
    concepts,
    required: [
      ...phrases(parsed.phrases),
      ...phrases(parsed.authors, ":C"),
      ...parsed.organizations.map((name) =>
        lexemesOf(name)
          .map((lexeme) => `${quoteLexeme(lexeme)}:C`)
          .join(" & "),
      ),
    ].filter(Boolean),
    excluded: phrases(parsed.excluded),
    corrections,
    statistics,
    documentsOf,
  };
}

/** Robertson and Sparck Jones, in the form that never falls below nought. */
function inverseDocumentFrequency(documents: number, all: number): number {
  return Math.log(1 + (Math.max(all, documents) - documents + 0.5) / (documents + 0.5));
}

/** "fine tuning" may be written "finetuning", "GPT4" may be written "GPT 4". */
function findCompounds(words: string): SynonymMatch[] {
  const parts = wordsOf(words);
  const joined = parts.slice(1).map((second, index) => ({
    said: `${parts[index]} ${second}`,
    others: [`${parts[index]}${second}`],
  }));
  const split = parts.flatMap((word) => {
    const [, letters, digits] = /^(\p{L}{3,})(\d[\d.]*)$/u.exec(word) ?? [];
    return letters && digits ? [{ said: word, others: [`${letters} ${digits}`] }] : [];
  });
  return [...joined, ...split];
}

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean)
    .slice(0, mostTerms);
}

function textsOf(parsed: ParsedQuery, spellings: SynonymMatch[]): string[] {
  return [
    parsed.words,
    ...wordsOf(parsed.words),
    ...parsed.phrases,
    ...parsed.excluded,
    ...parsed.authors,
    ...parsed.organizations,
    ...spellings.flatMap(({ said, others }) => [said, ...others]),
  ];
}

type ReadTexts = {
  lexemesOf: (text: string) => string[];
  phraseOf: (text: string) => Phrase;
  documentsOf: (lexeme: string) => number;
  hasMeaning: (lexeme: string) => boolean;
};

/** The database itself takes the words apart, so that queries and papers can never differ. */
async function readTexts(texts: string[]): Promise<ReadTexts> {
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
