import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cachedLatestDay } from "@/app/papers/cached-feed";
import { cachedWeekFeed } from "@/app/papers/cached-lists";
import { feedLinks } from "@/app/papers/feed-links";
import { countPages, parsePage } from "@/app/papers/list-pages";
import { PeriodList } from "@/components/papers/period-list";
import type { Day } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { formatDayRange, formatWeek } from "@/lib/time/format";
import { daysOfWeek, readWeek, weekOfDay } from "@/lib/time/periods";
import { paths } from "@/lib/addresses/urls";

export const ensureStatic = "navigation";

/** See the day's page: a build has no database. */
export function generateStaticParams() {
  return [{ week: "0000-W00", page: "1" }];
}

type Props = PageProps<"/papers/week/[week]/[page]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { week: weekText, page } = await params;
  const week = readWeek(weekText);
  if (!week) return {};
  const title = `Papers for ${formatWeek(week).toLowerCase()}`;
  const canonical = paths.page(paths.week(week), parsePage(page) ?? 1);
  return {
    title,
    alternates: { canonical, types: feedLinks("weekly", "Papers of the latest week") },
    openGraph: { title, url: canonical },
  };
}

export default async function WeekPage({ params }: Props) {
  const { week: weekText, page: pageText } = await params;
  const [week, page] = [readWeek(weekText), parsePage(pageText)];
  if (!week || !page) notFound();
  if (weekText !== week) permanentRedirect(paths.page(paths.week(week), page));
  const feed = await cachedWeekFeed(week, page);
  if (!feed) redirect(await latestWeekPath());
  const pageCount = countPages(feed);
  if (page > pageCount) notFound();
  const period = {
    tab: "weekly" as const,
    title: "Weekly papers",
    name: formatWeek(week),
    detail: formatDayRange(daysOfWeek(week)),
    dateTime: week,
    path: paths.week(week),
    previous: feed.dayBefore && neighbour(feed.dayBefore),
    next: feed.dayAfter && neighbour(feed.dayAfter),
    year: Number(week.slice(0, 4)),
  };
  const site = { url: env.APP_URL, curatorName: env.CURATOR_NAME };
  return <PeriodList period={period} feed={feed} page={page} pageCount={pageCount} site={site} />;
}

function neighbour(day: Day) {
  const week = weekOfDay(day);
  return { name: formatWeek(week), path: paths.week(week) };
}

async function latestWeekPath(): Promise<string> {
  const latest = await cachedLatestDay();
  return latest ? paths.week(weekOfDay(latest)) : paths.latest();
}
