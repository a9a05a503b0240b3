import { cachedMonthFeed } from "@/app/papers/cached-lists";
import { type PeriodKind, PeriodPage, periodMetadata } from "@/app/papers/period-page";
import { formatMonth } from "@/lib/time/format";
import { type Month, monthOfDay, readMonth } from "@/lib/time/periods";
import { paths } from "@/lib/addresses/urls";

export const ensureStatic = "navigation";

/** See the day's page: a build has no database. */
export function generateStaticParams() {
  return [{ month: "0000-00", page: "1" }];
}

const months: PeriodKind<Month> = {
  tab: "monthly",
  title: "Monthly papers",
  feedTitle: "Papers of the latest month",
  parse: readMonth,
  of: monthOfDay,
  name: formatMonth,
  nameInTitle: formatMonth,
  detail: () => null,
  path: paths.month,
  feed: cachedMonthFeed,
};

type Props = PageProps<"/papers/month/[month]/[page]">;

export async function generateMetadata({ params }: Props) {
  const { month, page } = await params;
  return periodMetadata(months, { period: month, page });
}

export default async function MonthPage({ params }: Props) {
  const { month, page } = await params;
  return <PeriodPage kind={months} asked={{ period: month, page }} />;
}
