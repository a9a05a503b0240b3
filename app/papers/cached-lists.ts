import { cacheLife, cacheTag } from "next/cache";
import { pageTags } from "@/lib/pages/tags";
import { getPeriodFeed, type PeriodFeed } from "@/lib/feed/periods";
import { daysOfMonth, daysOfWeek, type Month, type Week } from "@/lib/time/periods";
import { getTrendingFeed } from "@/lib/feed/trending";

/** A page of a week's papers, kept until one of its days changes. Null: not begun yet. */
export async function cachedWeekFeed(week: Week, page: number): Promise<PeriodFeed | null> {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, pageTags.week(week));
  return getPeriodFeed(daysOfWeek(week), page, new Date());
}

export async function cachedMonthFeed(month: Month, page: number): Promise<PeriodFeed | null> {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, pageTags.month(month));
  return getPeriodFeed(daysOfMonth(month), page, new Date());
}

export async function cachedTrendingFeed(page: number) {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, pageTags.trending);
  return getTrendingFeed(page, new Date());
}
