import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { learn } from "@/lib/candidates/learn";
import { scorePaper } from "@/lib/candidates/score";
import {
  type Arrival,
  listDaysToJudge,
  readArrivals,
  readPicks,
} from "@/tests/bench/candidate-days";
import { averageByMonth, measureRanking } from "@/tests/bench/candidate-measures";
import { scoreByLastWeek } from "@/tests/bench/last-week";
import { trainOnce } from "@/tests/bench/train-once";

const data = "../shared/data";
/** Listing days. */
const learntFrom = 60;

/**
 * Ranks each listing day's new records by what was known before it: `--arxiv FILE --hf FILE`, and
 * `--from`, `--until` and `--every` for some of the days. One model a day, as on a site.
 */
export async function bench() {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      arxiv: { type: "string", default: `${data}/arxiv-metadata-2025.jsonl.gz` },
      hf: { type: "string", default: `${data}/hf-daily-papers-2024-2025.jsonl.gz` },
      from: { type: "string", default: "0000-00-00" },
      until: { type: "string", default: "9999-99-99" },
      every: { type: "string", default: "1" },
    },
  });
  const absent = [values.arxiv, values.hf].filter((file) => !existsSync(file));
  if (absent.length > 0) return { skipped: `There is no ${absent.join(", ")}.` };
  const picks = await readPicks(values.hf);
  const arrivals = await readArrivals(values.arxiv, picks);
  const rankings = [];
  for (const { day, candidates, before } of listDaysToJudge(arrivals, learntFrom, values)) {
    const model = await learn({ examples: before, picks: [...picks.values()], day });
    if (!model) continue;
    const rank = (score: (paper: Arrival) => number) => measureRanking(candidates, score);
    rankings.push({
      day,
      learnt: rank((paper) => scorePaper(model, paper)),
      lastWeek: rank(scoreByLastWeek(picks, before, day)),
    });
  }
  return { ...averageByMonth(rankings), training: await trainOnce(arrivals, picks) };
}
