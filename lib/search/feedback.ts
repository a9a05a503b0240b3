import "server-only";
/** Owns the second look: candidates that say what the best ones say move up, since a topic has more words than a query. */
import { db } from "@/lib/platform/db";
import type { Candidate } from "@/lib/search/find-candidates";
import {
  type Field,
  listOccurrences,
  type Occurrence,
  occurrenceReader,
} from "@/lib/search/lexemes";
import { fieldWorth, saturate, type Scored } from "@/lib/search/rank";
import type { SearchStatistics } from "@/lib/search/statistics";

/** More of them blur the topic. */
const bestPapers = 3;
/** The words that tell most of the best ones. */
const tellingWords = 30;
/** A word that more papers share tells little. */
const commonShare = 0.5;
/** What the best ones say, against what the query says. */
const feedbackWeight = 1;

/**
 * Rocchio's feedback (1971), blind: the best answers are taken for right, and stay where they are, so
 * that a paper half remembered is not overtaken by those like it.
 */
export async function lookAgain(scored: Scored[], statistics: SearchStatistics): Promise<Scored[]> {
  const best = scored.slice(0, bestPapers);
  const others = scored.slice(bestPapers);
  if (others.length < 2) return scored;
  const words = await findTellingWords(
    best.map(({ candidate }) => candidate),
    statistics,
  );
  const read = occurrenceReader([...words.keys()]);
  const said = others.map(({ candidate }) =>
    weighWords(words, read(candidate.vector), fieldWorth(candidate, statistics)),
  );
  const mostSaid = Math.max(...said) || 1;
  const highest = scored[0]?.score || 1;
  const again = others
    .map(({ candidate, score }, index) => ({
      candidate,
      score: score / highest + (feedbackWeight * (said[index] ?? 0)) / mostSaid,
    }))
    .sort((a, b) => b.score - a.score);
  return [...best, ...again];
}

function weighWords(
  words: Map<string, number>,
  found: Map<string, Occurrence[]>,
  worth: Record<Field, number>,
): number {
  let sum = 0;
  for (const [lexeme, occurrences] of found) {
    const frequency = occurrences
      .filter(isSaid)
      .reduce((before, { field }) => before + worth[field], 0);
    sum += (words.get(lexeme) ?? 0) * saturate(frequency);
  }
  return sum;
}

/** Names and keywords are not what a paper says. */
function isSaid({ field }: Occurrence): boolean {
  return field === "title" || field === "text";
}

/** The mean of the papers' tf · idf, each of length one, cut to its heaviest words and weighed by rarity once more. */
async function findTellingWords(
  papers: Candidate[],
  { documents }: SearchStatistics,
): Promise<Map<string, number>> {
  const counted = papers.map(({ vector }) => countWords(vector));
  const rarity = await readRarity(
    [...new Set(counted.flatMap((counts) => [...counts.keys()]))],
    documents,
  );
  const means = new Map<string, number>();
  for (const counts of counted) {
    const weights = [...counts].map(([lexeme, count]): [string, number] => [
      lexeme,
      (1 + Math.log(count)) * (rarity.get(lexeme) ?? 0),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    for (const [lexeme, weight] of weights)
      means.set(lexeme, (means.get(lexeme) ?? 0) + weight / length);
  }
  const heaviest = [...means].sort(([, a], [, b]) => b - a).slice(0, tellingWords);
  return new Map(heaviest.map(([lexeme, weight]) => [lexeme, weight * (rarity.get(lexeme) ?? 0)]));
}

function countWords(vector: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { lexeme, field } of listOccurrences(vector).filter(isSaid))
    counts.set(lexeme, (counts.get(lexeme) ?? 0) + (field === "title" ? 2 : 1));
  return counts;
}

async function readRarity(lexemes: string[], all: number): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ term: string; documents: number }[]>`
    SELECT term, documents FROM search_term
    WHERE term = ANY (${lexemes}::text[]) AND documents BETWEEN 2 AND ${all * commonShare}::float8
      AND ts_lexize('paper_stem_stop', term) IS DISTINCT FROM '{}'`;
  return new Map(rows.map(({ term, documents }) => [term, Math.log((all + 1) / (documents + 1))]));
}
