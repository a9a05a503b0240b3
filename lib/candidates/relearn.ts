import "server-only";
/** Owns learning anew at each day's end, from what stood on the feed against what did not. */
import { fewestPicks, learn } from "@/lib/candidates/learn";
import { getLearning, keepModel } from "@/lib/candidates/kept-model";
import { scoreArrivals } from "@/lib/candidates/scoring";
import { countPickedExamples, listExamples, listPicks } from "@/lib/candidates/training-set";
import { feedToday } from "@/lib/platform/today";

/** May be called at any time: learns once a day, and scores what has arrived since. */
export async function relearnCandidates(now: Date) {
  const day = feedToday(now);
  const known = await getLearning();
  const isDue = !known?.isOwn || known.learnedOn < day;
  const learned = isDue && (await countPickedExamples(day)) >= fewestPicks;
  const model =
    learned &&
    (await learn({ examples: await listExamples(day), picks: await listPicks(day), day }));
  if (model) await keepModel(model, true);
  return { learned: Boolean(model), scored: await scoreArrivals(now) };
}
