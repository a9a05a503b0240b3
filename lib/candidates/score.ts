/** Scores a paper, and knows what each of its features adds to the score. Pure. */
import type { AuthorPicks } from "@/lib/candidates/author-picks";
import { linksCode } from "@/lib/candidates/facts";
import { listFeatures } from "@/lib/candidates/features";
import type { JudgedPaper } from "@/lib/candidates/judged-paper";
import type { CandidateModel } from "@/lib/candidates/model";
import { foldName } from "@/lib/text/author-names";

/** The logarithm of the odds that curators would pick it. */
export function scorePaper(model: CandidateModel, paper: JudgedPaper): number {
  return weighFeatures(model, paper).reduce((sum, { share }) => sum + share, model.constant);
}

export function weighFeatures(
  model: CandidateModel,
  paper: JudgedPaper,
): { name: string; share: number }[] {
  const rarity = (name: string) => model.terms.get(name)?.rarity ?? 0;
  return listFeatures(paper, model.authorPicks, rarity).map(([name, value]) => ({
    name,
    share: value * (model.terms.get(name)?.weight ?? 0),
  }));
}

/** Where nothing is learnt yet: authors who were picked before, then linked code. */
export function scoreByPlainFacts(picks: AuthorPicks, paper: JudgedPaper): number {
  const known = paper.authors.filter((name) => picks.has(foldName(name))).length;
  return Math.log1p(known) + (linksCode(paper) ? 0.5 : 0);
}
