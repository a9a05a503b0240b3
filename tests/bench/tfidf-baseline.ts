import type { BenchPaper } from "@/tests/bench/relevance-sets";

type Vector = Map<string, number>;

/** A term that only one paper has, or that more than this share has, tells nothing. */
const commonShare = 0.3;

/**
 * Plain related papers: tf-idf of words and pairs of words, cosine; logarithmic frequencies, terms
 * of two papers or more and of 30 % at most.
 */
export function relateByTfidf(papers: BenchPaper[]): (paperId: string, limit: number) => string[] {
  const counts = new Map(
    papers.map(({ id, title, abstract }) => [id, countTerms(`${title} ${abstract}`)]),
  );
  const documents: Vector = new Map();
  for (const terms of counts.values())
    for (const term of terms.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  const idfOf = (term: string) => {
    const having = documents.get(term) ?? 0;
    if (having < 2 || having > commonShare * papers.length) return 0;
    return Math.log((1 + papers.length) / (1 + having)) + 1;
  };
  const postings = new Map<string, [string, number][]>();
  const vectors = new Map([...counts].map(([id, terms]) => [id, weigh(terms, idfOf)]));
  for (const [id, vector] of vectors)
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? [];
      if (posting.push([id, weight]) === 1) postings.set(term, posting);
    }
  return (paperId, limit) => {
    const scores: Vector = new Map();
    for (const [term, weight] of vectors.get(paperId) ?? [])
      for (const [id, other] of postings.get(term) ?? [])
        scores.set(id, (scores.get(id) ?? 0) + weight * other);
    scores.delete(paperId);
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([id]) => id);
  };
}

function countTerms(text: string): Vector {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const counts: Vector = new Map();
  for (const term of [...words, ...pairs]) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function weigh(counts: Vector, idfOf: (term: string) => number): Vector {
  const weights = [...counts].flatMap(([term, count]): [string, number][] => {
    const idf = idfOf(term);
    return idf === 0 ? [] : [[term, (1 + Math.log(count)) * idf]];
  });
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}
