import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cachedLatestDay } from "@/app/papers/cached-feed";
import { cachedMonthFeed } from "@/app/papers/cached-lists";
import { feedLinks } from "@/app/papers/feed-links";
import { countPages, parsePage } from "@/app/papers/list-pages";
import { PeriodList } from "@/components/papers/period-list";
import type { Day } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { formatMonth } from "@/lib/time/format";
import { monthOfDay, readMonth } from "@/lib/time/periods";
import { paths } from "@/lib/addresses/urls";

export const ensureStatic = "navigation";

/** See the day's page: a build has no database. */
export function generateStaticParams() {
  return [{ month: "0000-00", page: "1" }];
}

type Props = PageProps<"/papers/month/[month]/[page]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month: monthText, page } = await params;
  const month = readMonth(monthText);
  if (!month) return {};
  const title = `Papers for ${formatMonth(month)}`;
  const canonical = paths.page(paths.month(month), parsePage(page) ?? 1);
  return {
    title,
    alternates: { canonical, types: feedLinks("monthly", "Papers of the latest month") },
    openGraph: { title, url: canonical },
  };
}

export default async function MonthPage({ params }: Props) {
  const { month: monthText, page: pageText } = await params;
  const [month, page] = [readMonth(monthText), parsePage(pageText)];
  if (!month || !page) notFound();
  if (monthText !== month) permanentRedirect(paths.page(paths.month(month), page));
  const feed = await cachedMonthFeed(month, page);
  if (!feed) redirect(await latestMonthPath());
  const pageCount = countPages(feed);
  if (page > pageCount) notFound();
  const period = {
    tab: "monthly" as const,
    title: "Monthly papers",
    name: formatMonth(month),
    detail: null,
    dateTime: month,
    path: paths.month(month),
    previous: feed.dayBefore && neighbour(feed.dayBefore),
    next: feed.dayAfter && neighbour(feed.dayAfter),
    year: Number(month.slice(0, 4)),
  };
  const site = { url: env.APP_URL, curatorName: env.CURATOR_NAME };
  return <PeriodList period={period} feed={feed} page={page} pageCount={pageCount} site={site} />;
}

function neighbour(day: Day) {
  const month = monthOfDay(day);
  return { name: formatMonth(month), path: paths.month(month) };
}

async function latestMonthPath(): Promise<string> {
  const latest = await cachedLatestDay();
  return latest ? paths.month(monthOfDay(latest)) : paths.latest();
}
