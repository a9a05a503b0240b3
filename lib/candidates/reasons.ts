/** Says in a few words why a paper ranks high. Pure. */
import type { AuthorPicks } from "@/lib/candidates/author-picks";
import { linksCode } from "@/lib/candidates/facts";
import type { JudgedPaper } from "@/lib/candidates/judged-paper";
import type { CandidateModel } from "@/lib/candidates/model";
import { weighFeatures } from "@/lib/candidates/score";
import { foldName } from "@/lib/text/author-names";
import { formatCount } from "@/lib/text/counts";
import { escapeRegExp } from "@/lib/text/escape-reg-exp";

const mostWords = 3;

/** The words that speak most for it, as the paper writes them, then its authors and its code. */
export function listReasons(model: CandidateModel, paper: JudgedPaper): string[] {
  const shares = new Map<string, number>();
  for (const { name, share } of weighFeatures(model, paper)) {
    if (/^(?:author|category|fact):/.test(name)) continue;
    const word = name.replace(/^title:/, "");
    shares.set(word, (shares.get(word) ?? 0) + share);
  }
  const chosen: string[] = [];
  for (const [word, share] of [...shares].sort(([, one], [, other]) => other - one)) {
    if (share <= 0 || chosen.length === mostWords) break;
    if (!chosen.some((other) => isPart(word, other))) chosen.push(word);
  }
  return [
    ...chosen.map((word) => asWritten(word, paper)),
    ...listPlainReasons(model.authorPicks, paper),
  ];
}

export function listPlainReasons(picks: AuthorPicks, paper: JudgedPaper): string[] {
  const most = Math.max(0, ...paper.authors.map((name) => picks.get(foldName(name)) ?? 0));
  return [
    ...(most > 0 ? [`an author picked ${most === 1 ? "once" : formatCount(most, "time")}`] : []),
    ...(linksCode(paper) ? ["code linked"] : []),
  ];
}

/** "cache" says nothing beside "kv cache". */
function isPart(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

/** "KV caches" for "kv cache", whose words are all lower case and singular. */
function asWritten(word: string, { title, abstract }: JudgedPaper): string {
  const pattern = word
    .split(" ")
    .map((part) => `${escapeRegExp(part)}s?`)
    .join("\\W+");
  const [found] = new RegExp(`\\b${pattern}\\b`, "i").exec(`${abstract}\n${title}`) ?? [];
  return found?.replace(/\s+/g, " ") ?? word;
}
