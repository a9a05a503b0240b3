import type { Arrival } from "@/tests/bench/candidate-days";
import { groupBy } from "@/tests/bench/group-by";

type Figures = { auc: number; recall30: number; recall50: number };
type Ranking = { picks: number; candidates: number; figures: Figures; chance: Figures };
type JudgedDay = { day: string; learnt: Ranking; lastWeek: Ranking };

/** How well the order finds the picks among one day's records. */
export function measureRanking(papers: Arrival[], score: (paper: Arrival) => number): Ranking {
  const ranked = papers
    .map((paper) => ({ isPick: paper.isPick, score: score(paper) }))
    .sort((one, other) => other.score - one.score);
  const picks = ranked.filter(({ isPick }) => isPick).length;
  const recall = (depth: number) =>
    ranked.slice(0, depth).filter(({ isPick }) => isPick).length / picks;
  const byChance = (depth: number) => Math.min(1, depth / ranked.length);
  return {
    picks,
    candidates: ranked.length,
    figures: { auc: areaUnder(ranked), recall30: recall(30), recall50: recall(50) },
    chance: { auc: 0.5, recall30: byChance(30), recall50: byChance(50) },
  };
}

/** The chance that a pick stands before another paper; equal scores count half. */
function areaUnder(ranked: { isPick: boolean; score: number }[]): number {
  let [picks, others, pairs] = [0, 0, 0];
  for (const tied of groupBy(ranked, ({ score }) => score).values()) {
    const picked = tied.filter(({ isPick }) => isPick).length;
    const notPicked = tied.length - picked;
    pairs += picks * notPicked + (picked * notPicked) / 2;
    picks += picked;
    others += notPicked;
  }
  return pairs / (picks * others);
}

/** Averages over days that had a pick, in all and by month. */
export function averageByMonth(days: JudgedDay[]) {
  const judged = days.filter(({ learnt }) => learnt.picks > 0);
  const months = groupBy(judged, ({ day }) => day.slice(0, 7));
  return {
    ...average(judged),
    months: Object.fromEntries([...months].map(([month, within]) => [month, average(within)])),
  };
}

function average(days: JudgedDay[]) {
  const mean = (read: (day: JudgedDay) => number) =>
    rounded(days.reduce((sum, day) => sum + read(day), 0) / days.length);
  const figures = (read: (day: JudgedDay) => Figures): Figures => ({
    auc: mean((day) => read(day).auc),
    recall30: mean((day) => read(day).recall30),
    recall50: mean((day) => read(day).recall50),
  });
  return {
    days: days.length,
    candidatesPerDay: mean(({ learnt }) => learnt.candidates),
    picksPerDay: mean(({ learnt }) => learnt.picks),
    ...figures(({ learnt }) => learnt.figures),
    lastWeek: figures(({ lastWeek }) => lastWeek.figures),
    chance: figures(({ learnt }) => learnt.chance),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
