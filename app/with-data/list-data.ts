import { dailyPapers } from "@/app/api/daily_papers/cached-list";
import type { DailyPapersQuery } from "@/app/api/daily_papers/query";
import { searchHits } from "@/app/api/papers/search/hits";
import { cachedDayFeed, cachedLatestDay, dayOfPath } from "@/app/papers/cached-feed";
import { cachedMonthFeed, cachedWeekFeed } from "@/app/papers/cached-lists";
import type { Day } from "@/lib/time/dates";
import { monthOfDay, readMonth, readWeek, weekOfDay } from "@/lib/time/periods";

/** Every day and week is far smaller; of a month these are the most upvoted. */
const mostListed = 300;
const mostFound = 120;

type Period = {
  periodType: "day" | "week" | "month" | "trending";
  dateString: string | null;
  prevDate: string | null;
  nextDate: string | null;
};

/** The list at an address as JSON, in the shape of the data in Hugging Face's page; null where there is no list. */
export async function readListData(
  path: string,
  searchParams: URLSearchParams,
): Promise<string | null> {
  const query = searchParams.get("q");
  if (query !== null) return write(await dayPeriod("latest"), "[]", query.slice(0, 250));
  const [isList, kind = "date", name = "latest"] =
    /^\/(?:papers(?:\/(date|week|month|trending)(?:\/([^/]+))?)?)?$/.exec(path) ?? [];
  if (isList === undefined) return null;
  if (kind === "trending") {
    const period = { ...nowhere, periodType: kind, dateString: await cachedLatestDay() } as const;
    return write(period, await readList({ sort: "trending" }));
  }
  if (kind === "week") return weekData(name);
  if (kind === "month") return monthData(name);
  const day = await dayOfPath(name);
  if (day === null || day === "none yet") return write(await dayPeriod(name), "[]");
  return write(await dayPeriod(name), await readList({ date: day }));
}

const nowhere = { prevDate: null, nextDate: null };

async function dayPeriod(name: string): Promise<Period> {
  const day = await dayOfPath(name);
  if (day === null || day === "none yet")
    return { ...nowhere, periodType: "day", dateString: null };
  const feed = await cachedDayFeed(day);
  const [prevDate, nextDate] = [feed?.previousDay ?? null, feed?.nextDay ?? null];
  return { periodType: "day", dateString: day, prevDate, nextDate };
}

async function weekData(name: string): Promise<string | null> {
  const week = readWeek(name);
  const feed = week && (await cachedWeekFeed(week, 1));
  if (!feed) return null;
  const neighbours = neighboursOf(feed, weekOfDay);
  return write({ periodType: "week", dateString: week, ...neighbours }, await readList({ week }));
}

async function monthData(name: string): Promise<string | null> {
  const month = readMonth(name);
  const feed = month && (await cachedMonthFeed(month, 1));
  if (!feed) return null;
  const neighbours = neighboursOf(feed, monthOfDay);
  return write(
    { periodType: "month", dateString: month, ...neighbours },
    await readList({ month }),
  );
}

function neighboursOf(
  { dayBefore, dayAfter }: { dayBefore: Day | null; dayAfter: Day | null },
  periodOf: (day: Day) => string,
) {
  return { prevDate: dayBefore && periodOf(dayBefore), nextDate: dayAfter && periodOf(dayAfter) };
}

async function readList(query: Partial<DailyPapersQuery>): Promise<string> {
  const { body } = await dailyPapers({ ...query, p: 0, limit: mostListed });
  return new TextDecoder().decode(body);
}

/** The list is JSON already, so that it is written once. */
async function write(period: Period, list: string, query = ""): Promise<string> {
  const hits = query === "" ? [] : await searchHits(query, mostFound, null);
  const rest = JSON.stringify({ ...period, query, searchResults: hits });
  return `${rest.slice(0, -1)},"dailyPapers":${list}}`;
}
