import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cachedDayFeed, dayOfPath } from "@/app/papers/cached-feed";
import { feedLinks } from "@/app/papers/feed-links";
import { SubscribeBanner } from "@/components/layout/subscribe-banner";
import { DayHeader } from "@/components/papers/day-header";
import { EmptyDay } from "@/components/papers/empty-day";
import { EmptySite } from "@/components/papers/empty-site";
import { FeedJsonLd } from "@/components/papers/feed-json-ld";
import { FeedList } from "@/components/papers/feed-list";
import { env } from "@/lib/platform/env/env";
import { formatDayLong } from "@/lib/time/format";
import { paths } from "@/lib/addresses/urls";

export const ensureStatic = "navigation";

/** A build has no database: it draws only a day that cannot exist; the others at their first visit. */
export function generateStaticParams() {
  return [{ date: "0000-00-00" }];
}

export async function generateMetadata({
  params,
}: PageProps<"/papers/date/[date]">): Promise<Metadata> {
  const day = await dayOfPath((await params).date);
  if (!day || day === "none yet") return {};
  const title = `Papers for ${formatDayLong(day)}`;
  const canonical = paths.day(day);
  return {
    title,
    alternates: { canonical, types: feedLinks("daily", "Daily papers") },
    openGraph: { title, url: canonical },
  };
}

export default async function DayPage({ params }: PageProps<"/papers/date/[date]">) {
  const { date } = await params;
  const day = await dayOfPath(date);
  if (!day) notFound();
  if (day === "none yet") return <EmptySite />;
  if (date !== day && date !== "latest") permanentRedirect(paths.day(day));
  const feed = await cachedDayFeed(day);
  if (!feed) redirect(paths.latest());
  const pageYear = Number(day.slice(0, 4));
  return (
    <>
      <SubscribeBanner />
      <DayHeader feed={feed} curatorName={env.CURATOR_NAME} />
      {feed.papers.length === 0 && <EmptyDay feed={feed} />}
      <FeedList papers={feed.papers} pageYear={pageYear} />
      <FeedJsonLd name={`Papers for ${day}`} papers={feed.papers} siteUrl={env.APP_URL} />
    </>
  );
}
