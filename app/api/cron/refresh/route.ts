import { expirePages } from "@/app/expire-pages";
import { pageTags, withPeriodTags } from "@/lib/pages/tags";
import type { Day } from "@/lib/time/dates";
import { feedToday } from "@/lib/platform/today";
import { listPageChanges, markPageChanges, prunePageChanges } from "@/lib/pages/changes";
import { createRefreshPlan } from "@/lib/pages/refresh-plan";
import { isFromThisProcess } from "@/lib/platform/http/refresh-secret";
import { rescoreTrending } from "@/lib/feed/rescore-trending";

/** Changes are pruned after an hour; a process that was blind for half of it starts afresh. */
const blindMs = 1_800_000;

/** A look is over before the next begins. */
const rescoredAtOnce = 500;

const plan = createRefreshPlan();
let mark: string | null = null;
let lookedAt = new Date();
let today: Day | null = null;

/** Expires what changed since this process last looked. Called by itself, see instrumentation.ts. */
export async function POST(request: Request) {
  if (!isFromThisProcess(request)) return new Response(null, { status: 404 });
  const now = new Date();
  const changes = await listPageChanges((mark ??= await markPageChanges()));
  plan.note(withPeriodTags(changes.tags));
  if ((await rescoreTrending(now, rescoredAtOnce)) > 0) plan.note([pageTags.trending]);
  if (hasDayBegun(now)) plan.note([pageTags.days]);
  if (now.getTime() - lookedAt.getTime() > blindMs) plan.note([pageTags.site]);
  mark = changes.mark;
  lookedAt = now;
  const tags = plan.take(now);
  expirePages(...tags);
  const pruned = await prunePageChanges(now);
  return Response.json({ expired: tags.length, pruned });
}

/** At midnight in the feed's zone the papers queued for the new day appear. */
function hasDayBegun(now: Date): boolean {
  const before = today;
  today = feedToday(now);
  return before !== null && before !== today;
}
