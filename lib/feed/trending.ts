import "server-only";
/** Owns the trending list: which papers are on it, page by page. */
import { dayToDate } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";
import type { Prisma } from "@/lib/generated/prisma/client";
import { byScore } from "@/lib/feed/order";
import { type PaperCard, paperCardSelect, toPaperCard } from "@/lib/papers/card";
import { papersPerPage } from "@/lib/feed/periods";
import { begun } from "@/lib/papers/visible";

/** Nobody reads further; the API goes on. */
const mostPages = 10;

/** Papers that trend now; one that is queued for a day to come does not yet. */
export function trendingOn(now: Date) {
  return {
    paper: { hiddenAt: null },
    OR: [{ listedFrom: null }, { listedFrom: { lte: dayToDate(feedToday(now)) } }],
  } satisfies Prisma.TrendingWhereInput;
}

export type TrendingFeed = { papers: PaperCard[]; pageCount: number };

/** One page of the trending papers; the first page is 1. */
export async function getTrendingFeed(page: number, now: Date): Promise<TrendingFeed> {
  const [count, rows] = await Promise.all([
    db.trending.count({ where: trendingOn(now), take: mostPages * papersPerPage }),
    db.trending.findMany({
      where: trendingOn(now),
      orderBy: byScore,
      skip: (page - 1) * papersPerPage,
      take: papersPerPage,
      select: { paper: { select: paperCardSelect(begun(now)) } },
    }),
  ]);
  return {
    papers: rows.map(({ paper }) => toPaperCard(paper)),
    pageCount: Math.ceil(count / papersPerPage),
  };
}
