import { listWords } from "@/lib/text/words";
import { addDays, parseDay } from "@/lib/time/dates";
import type { Arrival, Picks } from "@/tests/bench/candidate-days";

/** Enough to know how rare a word is. */
const countedDays = 21;

type Vector = Map<string, number>;

/** What one would try first: how near a paper's words are to the mean of the last week's picks, by tf-idf. */
export function scoreByLastWeek(picks: Picks, before: Arrival[], day: string) {
  const today = parseDay(day);
  if (!today) throw new Error(`${day} is no day`);
  const weekAgo = addDays(today, -7);
  const recent = before.filter(({ arrivedOn }) => arrivedOn >= addDays(today, -countedDays));
  const counts = new Map<string, number>();
  for (const paper of recent)
    for (const word of new Set(wordsOf(paper))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vector = (paper: Arrival) => weigh(wordsOf(paper), counts, recent.length);
  const mean: Vector = new Map();
  for (const paper of recent) {
    const pick = picks.get(paper.id);
    if (!pick || pick.day < weekAgo || pick.day >= day) continue;
    for (const [word, value] of vector(paper)) mean.set(word, (mean.get(word) ?? 0) + value);
  }
  return (paper: Arrival) => {
    let near = 0;
    for (const [word, value] of vector(paper)) near += value * (mean.get(word) ?? 0);
    return near;
  };
}

function wordsOf({ title, abstract }: Arrival): string[] {
  return listWords(`${title} ${abstract}`).filter((word) => !word.includes(" "));
}

function weigh(words: string[], counts: Map<string, number>, papers: number): Vector {
  const vector: Vector = new Map();
  for (const word of words) {
    const rarity = Math.log((papers + 1) / ((counts.get(word) ?? 0) + 1));
    vector.set(word, (vector.get(word) ?? 0) + rarity);
  }
  const length = Math.hypot(...vector.values()) || 1;
  for (const [word, value] of vector) vector.set(word, value / length);
  return vector;
}
