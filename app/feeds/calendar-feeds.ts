import { cacheLife, cacheTag } from "next/cache";
import { pageTags } from "@/lib/pages/tags";
import { type TaggedBody, tagBody } from "@/lib/platform/http/api";
import { dateToDay } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { getLatestDay } from "@/lib/feed/days";
import { formatMonth, formatWeek } from "@/lib/time/format";
import { listTrendingRecords } from "@/lib/feed/records";
import { listNewestDaysRecords, listWholePeriodRecords } from "@/lib/feed/calendar-records";
import type { PlacedPaper } from "@/lib/papers/record";
import { daysOfMonth, daysOfWeek, monthOfDay, weekOfDay } from "@/lib/time/periods";
import type { FeedFormat } from "@/lib/formats/feeds/feed-document";
import { dayEntries, paperEntry } from "@/lib/formats/feeds/paper-entries";
import { writeFeed } from "@/lib/formats/feeds/write-feed";
import { paths } from "@/lib/addresses/urls";

export const calendarFeeds = ["daily", "weekly", "monthly", "trending"] as const;
export type CalendarFeed = (typeof calendarFeeds)[number];
/** One entry for each paper, or for each feed day. */
export type EntryPer = "paper" | "day";

const newestDays = 7;
const trendingEntries = 50;

type FeedList = { title: string; pagePath: string; tags: string[]; papers: PlacedPaper[] };

/** A feed that everyone reads, kept until a write makes it out of date. */
export async function cachedCalendarFeed(
  name: CalendarFeed,
  format: FeedFormat,
  per: EntryPer,
): Promise<TaggedBody> {
  "use cache";
  cacheLife("max");
  const list = await listOf(name, new Date());
  cacheTag(pageTags.site, pageTags.days, ...list.tags);
  const query = per === "day" ? "?per=day" : "";
  const feed = {
    title: `${env.SITE_NAME}: ${list.title}`,
    description: `${list.title}, picked by ${env.CURATOR_NAME} and the research community.`,
    pageUrl: env.APP_URL + list.pagePath,
    feedUrl: `${env.APP_URL}/feeds/${name}.${format}${query}`,
    entries:
      per === "day"
        ? dayEntries(list.papers, env.APP_URL)
        : list.papers.map((paper) => paperEntry(paper, env.APP_URL)),
  };
  return tagBody(writeFeed(feed, format));
}

async function listOf(name: CalendarFeed, now: Date): Promise<FeedList> {
  if (name === "daily") return listNewestDays(now);
  if (name === "trending") {
    const { records } = await listTrendingRecords({ page: 0, limit: trendingEntries, now });
    return {
      title: "Trending papers",
      pagePath: paths.trending(),
      tags: [pageTags.trending],
      papers: records,
    };
  }
  const latest = await getLatestDay(now);
  if (!latest) return { title: "Papers", pagePath: paths.latest(), tags: [], papers: [] };
  const [week, month] = [weekOfDay(latest), monthOfDay(latest)];
  return name === "weekly"
    ? {
        title: `Papers of ${formatWeek(week).toLowerCase()}`,
        pagePath: paths.week(week),
        tags: [pageTags.week(week)],
        papers: await listWholePeriodRecords(daysOfWeek(week), now),
      }
    : {
        title: `Papers of ${formatMonth(month)}`,
        pagePath: paths.month(month),
        tags: [pageTags.month(month)],
        papers: await listWholePeriodRecords(daysOfMonth(month), now),
      };
}

async function listNewestDays(now: Date): Promise<FeedList> {
  const papers = await listNewestDaysRecords(newestDays, now);
  const days = new Set(
    papers.flatMap(({ placement }) => (placement ? [dateToDay(placement.day)] : [])),
  );
  return {
    title: "Daily papers",
    pagePath: paths.latest(),
    tags: [...days].map(pageTags.day),
    papers,
  };
}
