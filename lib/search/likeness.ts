/** How alike two papers are in their words and pairs of words. Pure. */
import { listWords } from "@/lib/text/words";

/** How much a word or a pair tells. */
export type Rarity = (term: string) => number;
type Weights = Map<string, number>;
export type Sketch = { words: Weights; pairs: Weights };

/** What the title says counts twice. */
const titleWeight = 2;

export function sketch(paper: { title: string; abstract: string }, rarity: Rarity): Sketch {
  const counts: Weights = new Map();
  const add = (text: string, weight: number) => {
    for (const term of listWords(text)) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  add(paper.title, titleWeight);
  add(paper.abstract, 1);
  const weighed = [...counts].map(([term, count]): [string, number] => [
    term,
    (1 + Math.log(count)) * rarity(term),
  ]);
  return {
    words: toUnit(weighed.filter(([term]) => !term.includes(" "))),
    pairs: toUnit(weighed.filter(([term]) => term.includes(" "))),
  };
}

/**
 * The cosines of words and of pairs together, from 0 to 2. Shared authors and keywords were measured
 * and left out: most papers of one topic share none.
 */
export function likeness(one: Sketch, other: Sketch): number {
  return cosine(one.words, other.words) + cosine(one.pairs, other.pairs);
}

function toUnit(weighed: [string, number][]): Weights {
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return new Map(weighed.map(([term, weight]) => [term, weight / length]));
}

function cosine(one: Weights, other: Weights): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}
