import "server-only";
/** Owns the lists over several feed days: a week's papers and a month's. */
import { type Day, dayToDate } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { findDay } from "@/lib/feed/days";
import { mostUpvoted } from "@/lib/feed/order";
import { feedToday } from "@/lib/platform/today";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type PaperCard, paperCardSelect, toPaperCard } from "@/lib/papers/card";
import type { DayRange } from "@/lib/time/periods";

export const papersPerPage = 50;

export type PeriodFeed = {
  papers: PaperCard[];
  paperCount: number;
  /** The newest day within it that has papers. */
  newestDay: Day | null;
  /** The nearest days outside the period that have papers: where its neighbours lie. */
  dayBefore: Day | null;
  dayAfter: Day | null;
};

/**
 * One page of a period's papers, each once, most upvoted first; the first page is 1. Null for a
 * period that has not begun.
 */
export async function getPeriodFeed(
  range: DayRange,
  page: number,
  now: Date,
): Promise<PeriodFeed | null> {
  const today = feedToday(now);
  if (range.firstDay > today) return null;
  const days = begunDays(range, today);
  const [papers, paperCount, newestDay, dayBefore, dayAfter] = await Promise.all([
    listPeriodCards(days, page),
    db.paper.count({ where: standingOn(days) }),
    findDay(days, "desc"),
    findDay({ lt: dayToDate(range.firstDay) }, "desc"),
    findDay({ gt: dayToDate(range.lastDay), lte: dayToDate(today) }, "asc"),
  ]);
  return { papers, paperCount, newestDay, dayBefore, dayAfter };
}

/** The part of a period that has begun, as a filter. */
export function begunDays({ firstDay, lastDay }: DayRange, today: Day): Prisma.DateTimeFilter {
  return { gte: dayToDate(firstDay), lte: dayToDate(lastDay < today ? lastDay : today) };
}

/** Visible papers that stand on one of the days. */
export function standingOn(days: Prisma.DateTimeFilter) {
  return { hiddenAt: null, placements: { some: { day: days } } } satisfies Prisma.PaperWhereInput;
}

async function listPeriodCards(days: Prisma.DateTimeFilter, page: number): Promise<PaperCard[]> {
  const rows = await db.paper.findMany({
    where: standingOn(days),
    orderBy: mostUpvoted,
    skip: (page - 1) * papersPerPage,
    take: papersPerPage,
    select: paperCardSelect({ day: days }),
  });
  return rows.map(toPaperCard);
}
