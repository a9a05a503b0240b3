import { cachedWeekFeed } from "@/app/papers/cached-lists";
import { type PeriodKind, PeriodPage, periodMetadata } from "@/app/papers/period-page";
import { formatDayRange, formatWeek } from "@/lib/time/format";
import { daysOfWeek, readWeek, type Week, weekOfDay } from "@/lib/time/periods";
import { paths } from "@/lib/addresses/urls";

export const ensureStatic = "navigation";

/** See the day's page: a build has no database. */
export function generateStaticParams() {
  return [{ week: "0000-W00", page: "1" }];
}

const weeks: PeriodKind<Week> = {
  tab: "weekly",
  title: "Weekly papers",
  feedTitle: "Papers of the latest week",
  parse: readWeek,
  of: weekOfDay,
  name: formatWeek,
  nameInTitle: (week) => formatWeek(week).toLowerCase(),
  detail: (week) => formatDayRange(daysOfWeek(week)),
  path: paths.week,
  feed: cachedWeekFeed,
};

type Props = PageProps<"/papers/week/[week]/[page]">;

export async function generateMetadata({ params }: Props) {
  const { week, page } = await params;
  return periodMetadata(weeks, { period: week, page });
}

export default async function WeekPage({ params }: Props) {
  const { week, page } = await params;
  return <PeriodPage kind={weeks} asked={{ period: week, page }} />;
}
