import { type Field, type Occurrence, occurrenceReader } from "@/lib/search/lexemes";
import type { Candidate } from "@/lib/search/find-candidates";
import type { SearchQuery } from "@/lib/search/read-query";
import type { SearchStatistics } from "@/lib/search/statistics";

export type Scored = { candidate: Candidate; score: number };

/** How much a word counts in each field, before saturation. Few papers have keywords: what they say twice must not outweigh the others. */
const fieldWeight: Record<Field, number> = { title: 3.5, keywords: 0.9, names: 2, text: 1 };
/** How much a field's length, against the average, dilutes its words. */
const lengthWeight = { title: 0.5, keywords: 0, names: 0.4, text: 0.7 };
const saturation = 1.2;
/** Another spelling of a concept, against the one typed. */
const otherSpelling = 0.9;
/** Two words of the query side by side, against the words themselves. */
const pairWeight = 0.35;
/** A query of so many words is looked for as a phrase. */
const briefQuery = 4;

/**
 * Orders candidates by relevance. Each paper's score is the sum of
 * - BM25F (Robertson, Zaragoza and Taylor 2004): a term's occurrences in all fields are weighted and
 *   normalised by the field's length, summed, saturated once, and multiplied by the term's inverse
 *   document frequency. A concept's other spellings (synonyms, compounds, corrections) saturate
 *   together with the typed one and lift the concept's terms to at most their joint weight;
 * - sequential dependence (Metzler and Croft 2005): neighbours in the query that stand side by side
 *   in the paper.
 */
export function rankCandidates(query: SearchQuery, candidates: Candidate[]): Scored[] {
  const read = occurrenceReader(lexemesOf(query));
  return candidates
    .map((candidate) => ({
      candidate,
      score: matchScore(query, candidate, read(candidate.vector)),
    }))
    .sort((a, b) => b.score - a.score || (a.candidate.paperId < b.candidate.paperId ? 1 : -1));
}

function lexemesOf({ terms, sequence, concepts }: SearchQuery): string[] {
  const phrases = concepts.flatMap(({ said, alternatives }) => [said, ...alternatives]);
  const spelt = phrases.flat().filter((lexeme) => lexeme !== null);
  return [...new Set([...terms.map(({ lexeme }) => lexeme), ...sequence, ...spelt])];
}

function matchScore(
  query: SearchQuery,
  candidate: Candidate,
  found: Map<string, Occurrence[]>,
): number {
  const find = (lexeme: string) => found.get(lexeme) ?? [];
  const findOrAny = (lexeme: string | null) => (lexeme === null ? null : find(lexeme));
  const worth = fieldWorth(candidate, query.statistics);
  const frequency = (occurrences: Occurrence[]) =>
    occurrences.reduce((sum, { field }) => sum + worth[field], 0);

  const termScores = new Map<string, number>();
  for (const { lexeme, idf } of query.terms)
    termScores.set(lexeme, idf * saturate(frequency(find(lexeme))));
  for (const { terms, said: spelling, alternatives, weight } of query.concepts) {
    const said = terms.reduce((sum, lexeme) => sum + (termScores.get(lexeme) ?? 0), 0);
    const others = alternatives.map((phrase) => frequency(findPhrase(phrase.map(findOrAny))));
    const together =
      frequency(findPhrase(spelling.map(findOrAny))) +
      otherSpelling * others.reduce((sum, each) => sum + each, 0);
    const lift = otherSpelling * weight * saturate(together) - said;
    const [first] = terms;
    if (lift > 0 && first !== undefined) termScores.set(first, (termScores.get(first) ?? 0) + lift);
  }
  const words = [...termScores.values()].reduce((sum, score) => sum + score, 0);
  return words + pairScore(query, find, frequency);
}

function pairScore(
  query: SearchQuery,
  find: (lexeme: string) => Occurrence[],
  frequency: (occurrences: Occurrence[]) => number,
): number {
  const idf = new Map(query.terms.map((term) => [term.lexeme, term.idf]));
  // In a whole sentence, neighbours are mostly chance.
  const brevity = Math.min(1, briefQuery / query.sequence.length);
  let score = 0;
  for (const [index, second] of query.sequence.entries()) {
    const first = query.sequence[index - 1];
    if (first === undefined || first === second) continue;
    const [left, right] = [find(first), find(second)];
    if (left.length === 0 || right.length === 0) continue;
    const worth = (idf.get(first) ?? 0) + (idf.get(second) ?? 0);
    score += pairWeight * worth * saturate(frequency(findPhrase([left, right])));
  }
  return score * brevity;
}

/** Where lexemes stand one after another in one field: the first one's places. */
function findPhrase(lists: (Occurrence[] | null)[]): Occurrence[] {
  const [first, ...rest] = lists;
  return (first ?? []).filter(({ position, field }) =>
    rest.every(
      (list, index) =>
        list?.some((other) => other.field === field && other.position === position + index + 1) ??
        true,
    ),
  );
}

export function saturate(frequency: number): number {
  return (frequency * (saturation + 1)) / (frequency + saturation);
}

/** What one occurrence counts in each field of this paper. */
export function fieldWorth(
  candidate: Candidate,
  statistics: SearchStatistics,
): Record<Field, number> {
  const worth = (field: Field, relativeLength: number) =>
    fieldWeight[field] / (1 - lengthWeight[field] + lengthWeight[field] * relativeLength);
  return {
    title: worth("title", candidate.titleWords / statistics.titleWords),
    keywords: worth("keywords", 1),
    names: worth("names", candidate.nameWords / statistics.nameWords),
    text: worth("text", candidate.textWords / statistics.textWords),
  };
}
