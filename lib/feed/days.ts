import "server-only";
/** Owns the dated feed: which papers stand on a day, in which order, and which days there are. */
import { db } from "@/lib/platform/db";
import { dayOrder } from "@/lib/feed/order";
import { feedToday } from "@/lib/platform/today";
import { type Day, dateToDay, dayToDate } from "@/lib/time/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type PaperCard, placementCardSelect, toPlacementCard } from "@/lib/papers/card";
import { begun } from "@/lib/papers/visible";

export type DayFeed = {
  day: Day;
  papers: PaperCard[];
  previousDay: Day | null;
  nextDay: Day | null;
};

/** The newest day that has papers and has begun; null on a site without any. */
export function getLatestDay(now: Date): Promise<Day | null> {
  return findDay(begun(now).day, "desc");
}

/**
 * One day's papers with the nearest days before and after that have papers. Null for a day that has
 * not begun: its papers are queued, not published.
 */
export async function getDayFeed(day: Day, now: Date): Promise<DayFeed | null> {
  const today = feedToday(now);
  if (day > today) return null;
  const [placements, previousDay, nextDay] = await Promise.all([
    db.placement.findMany({
      where: { day: dayToDate(day), paper: { hiddenAt: null } },
      orderBy: dayOrder,
      select: placementCardSelect,
    }),
    findDay({ lt: dayToDate(day) }, "desc"),
    findDay({ gt: dayToDate(day), lte: dayToDate(today) }, "asc"),
  ]);
  return { day, papers: placements.map(toPlacementCard), previousDay, nextDay };
}

/** The first or last day within a range that has visible papers. */
export async function findDay(
  range: Prisma.DateTimeFilter,
  direction: "asc" | "desc",
): Promise<Day | null> {
  const placement = await db.placement.findFirst({
    where: { day: range, paper: { hiddenAt: null } },
    orderBy: { day: direction },
    select: { day: true },
  });
  return placement && dateToDay(placement.day);
}
