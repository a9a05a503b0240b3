import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cachedLatestDay } from "@/app/papers/cached-feed";
import { feedLinks } from "@/app/papers/feed-links";
import { countPages, parsePage } from "@/app/papers/list-pages";
import { PeriodList } from "@/components/papers/period-list";
import type { PeriodFeed } from "@/lib/feed/periods";
import { env } from "@/lib/platform/env/env";
import type { Day } from "@/lib/time/dates";
import { paths } from "@/lib/addresses/urls";

/** What tells the lists of weeks from those of months. */
export type PeriodKind<Period extends string> = {
  tab: "weekly" | "monthly";
  title: string;
  feedTitle: string;
  parse: (text: string) => Period | null;
  of: (day: Day) => Period;
  name: (period: Period) => string;
  nameInTitle: (period: Period) => string;
  detail: (period: Period) => string | null;
  path: (period: Period) => string;
  feed: (period: Period, page: number) => Promise<PeriodFeed | null>;
};
type Asked = { period: string; page: string };

export function periodMetadata<Period extends string>(
  kind: PeriodKind<Period>,
  asked: Asked,
): Metadata {
  const period = kind.parse(asked.period);
  if (!period) return {};
  const title = `Papers for ${kind.nameInTitle(period)}`;
  const canonical = paths.page(kind.path(period), parsePage(asked.page) ?? 1);
  return {
    title,
    alternates: { canonical, types: feedLinks(kind.tab, kind.feedTitle) },
    openGraph: { title, url: canonical },
  };
}

export async function PeriodPage<Period extends string>({
  kind,
  asked,
}: {
  kind: PeriodKind<Period>;
  asked: Asked;
}) {
  const [period, page] = [kind.parse(asked.period), parsePage(asked.page)];
  if (!period || !page) notFound();
  if (asked.period !== period) permanentRedirect(paths.page(kind.path(period), page));
  const feed = await kind.feed(period, page);
  if (!feed) redirect(await latestPath(kind));
  const pageCount = countPages(feed);
  if (page > pageCount) notFound();
  const neighbour = (day: Day) => ({
    name: kind.name(kind.of(day)),
    path: kind.path(kind.of(day)),
  });
  const shown = {
    tab: kind.tab,
    title: kind.title,
    name: kind.name(period),
    detail: kind.detail(period),
    dateTime: period,
    path: kind.path(period),
    previous: feed.dayBefore && neighbour(feed.dayBefore),
    next: feed.dayAfter && neighbour(feed.dayAfter),
    year: Number(period.slice(0, 4)),
  };
  const site = { url: env.APP_URL, curatorName: env.CURATOR_NAME };
  return <PeriodList period={shown} feed={feed} page={page} pageCount={pageCount} site={site} />;
}

async function latestPath<Period extends string>(kind: PeriodKind<Period>): Promise<string> {
  const latest = await cachedLatestDay();
  return latest ? kind.path(kind.of(latest)) : paths.latest();
}
