import { synonyms } from "@/lib/search/synonyms";

export type SynonymMatch = { said: string; others: string[] };

const bySpelling = new Map<string, string[]>();
for (const group of synonyms) {
  for (const spelling of group) {
    const others = group.filter((other) => other !== spelling);
    bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), ...others]);
  }
}
const longestWords = Math.max(
  ...[...bySpelling.keys()].map((spelling) => spelling.split(" ").length),
);

/** What the query says for which the field has other words. The longest spelling wins where two begin. */
export function findSynonyms(query: string): SynonymMatch[] {
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const matches: SynonymMatch[] = [];
  for (let start = 0; start < words.length;) {
    const match = longestMatch(words.slice(start, start + longestWords));
    if (match) matches.push(match.match);
    start += match?.length ?? 1;
  }
  return matches;
}

function longestMatch(words: string[]): { match: SynonymMatch; length: number } | null {
  for (let length = words.length; length > 0; length--) {
    const said = words.slice(0, length).join(" ");
    const others = bySpelling.get(said) ?? bySpelling.get(singular(said));
    if (others) return { match: { said, others }, length };
  }
  return null;
}

function singular(words: string): string {
  return words.replace(/(?<=\p{L}{2})s$/u, "");
}
