/** Owns what a paper is to the model: a list of named numbers. Pure. */
import type { AuthorPicks } from "@/lib/candidates/author-picks";
import { readFacts } from "@/lib/candidates/facts";
import type { JudgedPaper } from "@/lib/candidates/judged-paper";
import { listWords } from "@/lib/text/words";
import { foldName } from "@/lib/text/author-names";

/** How rare a word is, by the name of its feature; zero for one that is not looked at. */
export type Rarity = (feature: string) => number;
export type Feature = [name: string, value: number];

const weights = { author: 0.5, category: 0.5, fact: 0.3 };

/** The words by kind; the same word in the title and in the abstract is two features. */
export function listTerms({ title, abstract }: JudgedPaper): string[][] {
  const inTitle = listWords(title);
  return [inTitle.map((word) => `title:${word}`), [...inTitle, ...listWords(abstract)]];
}

export function listNames({ authors, categories }: JudgedPaper): Feature[] {
  const [first, ...others] = categories;
  return [
    ...[...new Set(authors.map(foldName))].map((name): Feature => [
      `author:${name}`,
      weights.author,
    ]),
    ...(first ? [[`category:first:${first}`, weights.category] satisfies Feature] : []),
    ...others.map((category): Feature => [`category:${category}`, weights.category]),
  ];
}

export function listFeatures(paper: JudgedPaper, picks: AuthorPicks, rarity: Rarity): Feature[] {
  return [
    ...listTerms(paper).flatMap((terms) => weighTerms(terms, rarity)),
    ...listNames(paper).filter(([name]) => rarity(name) > 0),
    ...readFacts(paper, picks).map(([name, value]): Feature => [
      `fact:${name}`,
      value * weights.fact,
    ]),
  ];
}

/** tf-idf of length one. */
function weighTerms(terms: string[], rarity: Rarity): Feature[] {
  const counts = new Map<string, number>();
  for (const term of terms) if (rarity(term) > 0) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weighed = [...counts].map(([term, count]): Feature => [
    term,
    (1 + Math.log(count)) * rarity(term),
  ]);
  const length = Math.hypot(...weighed.map(([, value]) => value)) || 1;
  return weighed.map(([term, value]) => [term, value / length]);
}
