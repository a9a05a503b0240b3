import "server-only";
/** The papers of the feeds that follow the calendar, whole: newest days, week and month. */
import { db } from "@/lib/platform/db";
import { newestDayFirst } from "@/lib/feed/order";
import { listPeriodRecords } from "@/lib/feed/records";
import { type PlacedPaper, paperRecordSelect, placementRecordSelect } from "@/lib/papers/record";
import { begun } from "@/lib/papers/visible";
import type { DayRange } from "@/lib/time/periods";

/** No month comes near; a feed must end somewhere. */
const longestFeed = 3000;

/** The papers of the newest days that have some, each paper once, on its newest day. */
export async function listNewestDaysRecords(dayCount: number, now: Date): Promise<PlacedPaper[]> {
  const visible = { ...begun(now), paper: { hiddenAt: null } };
  const days = await db.placement.groupBy({
    by: "day",
    where: visible,
    orderBy: { day: "desc" },
    take: dayCount,
  });
  const rows = await db.placement.findMany({
    where: { ...visible, day: { in: days.map(({ day }) => day) } },
    orderBy: newestDayFirst,
    select: { ...placementRecordSelect, paper: { select: paperRecordSelect } },
  });
  const seen = new Set<string>();
  return rows.flatMap(({ paper, ...placement }) => {
    if (seen.has(paper.id)) return [];
    seen.add(paper.id);
    return [{ paper, placement }];
  });
}

/** All papers of a week or month, most upvoted first. */
export async function listWholePeriodRecords(range: DayRange, now: Date): Promise<PlacedPaper[]> {
  const { records } = await listPeriodRecords(range, null, { page: 0, limit: longestFeed, now });
  return records;
}
