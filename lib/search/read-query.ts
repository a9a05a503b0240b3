import "server-only";
/** Turns what a reader typed into terms with their weights, in the words of the index. */
import { findSynonyms, type SynonymMatch } from "@/lib/search/find-synonyms";
import { type Phrase, phraseQuery, quoteLexeme } from "@/lib/search/lexemes";
import type { ParsedQuery } from "@/lib/search/parse-query";
import { type Correction, findCorrections } from "@/lib/search/spelling";
import { getSearchStatistics, type SearchStatistics } from "@/lib/search/statistics";
import { inverseDocumentFrequency, readVocabulary, type Vocabulary } from "@/lib/search/vocabulary";

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
const functionWordTrust = 0.2;

export async function readQuery(parsed: ParsedQuery): Promise<SearchQuery> {
  const spellings = [...findSynonyms(parsed.words), ...findCompounds(parsed.words)];
  // First, since it may count the words anew that are then looked up.
  const statistics = await getSearchStatistics();
  const vocabulary = await readVocabulary(textsOf(parsed, spellings));
  const idfOf = (documents: number) => inverseDocumentFrequency(documents, statistics.documents);
  const reading = { words: parsed.words, vocabulary, idfOf };
  const sequence = vocabulary.lexemesOf(parsed.words).slice(0, mostTerms);
  const spelt = readSpellings(reading, spellings);
  const corrections = await findCorrections(listUnknownWords(reading, spelt));
  return {
    terms: readTerms(reading, sequence),
    sequence,
    concepts: [...spelt, ...readCorrections(reading, corrections)],
    ...readDemands(parsed, vocabulary),
    corrections,
    statistics,
    documentsOf: vocabulary.documentsOf,
  };
}

/** The words of a query as the index reads them, and what a word in so many papers is worth. */
type Reading = { words: string; vocabulary: Vocabulary; idfOf: (documents: number) => number };

function readTerms({ vocabulary, idfOf }: Reading, sequence: string[]): Term[] {
  const { documentsOf, hasMeaning } = vocabulary;
  return [...new Set(sequence)].map((lexeme) => ({
    lexeme,
    documents: documentsOf(lexeme),
    idf: idfOf(documentsOf(lexeme)) * (hasMeaning(lexeme) ? 1 : functionWordTrust),
    isFunctionWord: !hasMeaning(lexeme),
  }));
}

/** Other spellings and synonyms, where the index has all their words. */
function readSpellings({ vocabulary, idfOf }: Reading, spellings: SynonymMatch[]): Concept[] {
  const { lexemesOf, phraseOf, documentsOf } = vocabulary;
  const isKnown = (phrase: Phrase) =>
    phrase.length > 0 && phrase.every((lexeme) => lexeme === null || documentsOf(lexeme) > 0);
  return spellings.flatMap(({ said, others }): Concept[] => {
    const alternatives = others.map(phraseOf).filter(isKnown);
    if (alternatives.length === 0) return [];
    const terms = lexemesOf(said);
    const weight = terms.reduce((sum, lexeme) => sum + idfOf(documentsOf(lexeme)), 0);
    return [{ terms, said: phraseOf(said), alternatives, weight }];
  });
}

/** Words that no paper has, nor any other spelling: probably typing errors. */
function listUnknownWords({ words, vocabulary }: Reading, spelt: Concept[]): string[] {
  const explained = new Set(spelt.flatMap(({ terms }) => terms));
  return wordsOf(words).filter((word) => {
    const [lexeme, more] = vocabulary.lexemesOf(word);
    if (lexeme === undefined || more !== undefined) return false;
    return vocabulary.documentsOf(lexeme) === 0 && !explained.has(lexeme);
  });
}

function readCorrections({ vocabulary, idfOf }: Reading, corrections: Correction[]): Concept[] {
  return corrections.map(({ typed, lexeme, documents }) => ({
    terms: vocabulary.lexemesOf(typed),
    said: [],
    alternatives: [[lexeme]],
    weight: correctionTrust * idfOf(documents),
  }));
}

function readDemands(parsed: ParsedQuery, { lexemesOf, phraseOf }: Vocabulary) {
  const phrases = (texts: string[], weight = "") =>
    texts
      .map(phraseOf)
      .flatMap((phrase) => (phrase.length > 0 ? [phraseQuery(phrase, weight)] : []));
  const organizations = parsed.organizations.map((name) =>
    lexemesOf(name)
      .map((lexeme) => `${quoteLexeme(lexeme)}:C`)
      .join(" & "),
  );
  return {
    required: [
      ...phrases(parsed.phrases),
      ...phrases(parsed.authors, ":C"),
      ...organizations,
    ].filter(Boolean),
    excluded: phrases(parsed.excluded),
  };
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
