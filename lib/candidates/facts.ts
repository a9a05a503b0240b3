/** Owns the plain facts of a paper that the model weighs beside its words. Pure. */
import type { AuthorPicks } from "@/lib/candidates/author-picks";
import type { JudgedPaper } from "@/lib/candidates/judged-paper";
import { foldName } from "@/lib/text/author-names";

/** Each about as large as one, so that none needs a larger weight than others. */
export function readFacts(paper: JudgedPaper, picks: AuthorPicks): [string, number][] {
  const { title, abstract, comment } = paper;
  const words = abstract.split(/\s+/).length;
  const text = `${abstract} ${comment ?? ""}`;
  return Object.entries({
    ...authorFacts(paper, picks),
    code: Number(linksCode(paper)),
    link: Number(/https?:\/\//.test(text)),
    release: Number(releases.test(text)),
    "project page": Number(/project (?:page|website)|webpage|homepage|\.github\.io/i.test(text)),
    "named in the title": Number(/^[^:]{2,30}:/.test(title)),
    "length of the title": title.split(/\s+/).length / 12,
    "length of the abstract": words / 180,
    "length of the abstract, squared": (words / 180) ** 2,
    figures: Math.log1p(abstract.match(/\d+(?:\.\d+)?/g)?.length ?? 0) / 2,
    "a comment": Number(Boolean(comment)),
    "accepted elsewhere": Number(
      /accept|to appear|published|proceedings|workshop/i.test(comment ?? ""),
    ),
    pages: Math.log(Number(/(\d+) pages/.exec(comment ?? "")?.[1] ?? 1)) / 3,
    "technical report": Number(/tech(?:nical)? report/i.test(`${title} ${text}`)),
  }).filter(([, value]) => value !== 0);
}

const releases =
  /(?:code|model|dataset|data|weights)[^.]{0,60}(?:released?|available|open-?sourced?|public)|(?:release|open-?source)[^.]{0,60}(?:code|model|dataset|data|weights)/i;

/** Read from the paper's own words: what a feed adds to a paper would tell that it was picked. */
export function linksCode({ abstract, comment }: JudgedPaper): boolean {
  return /github\.com|gitlab\.com|huggingface\.co/i.test(`${abstract} ${comment ?? ""}`);
}

function authorFacts({ authors }: JudgedPaper, picks: AuthorPicks): Record<string, number> {
  const counts = [...new Set(authors.map(foldName))].map((name) => picks.get(name) ?? 0);
  const logs = counts.map(Math.log1p);
  return {
    authors: Math.log1p(counts.length) / 2,
    "few authors": Number(counts.length < 3),
    "authors picked": Math.log1p(logs.reduce((sum, log) => sum + log, 0)),
    "share of authors picked": counts.filter(Boolean).length / Math.max(1, counts.length),
    "first author picked": logs.at(0) ?? 0,
    "last author picked": logs.at(-1) ?? 0,
  };
}
