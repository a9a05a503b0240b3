import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cachedLatestDay } from "@/app/papers/cached-feed";
import { cachedTrendingFeed } from "@/app/papers/cached-lists";
import { feedLinks } from "@/app/papers/feed-links";
import { parsePage } from "@/app/papers/list-pages";
import { FeedJsonLd } from "@/components/papers/feed-json-ld";
import { FeedList } from "@/components/papers/feed-list";
import { ListHeader } from "@/components/papers/list-header";
import { Pager } from "@/components/papers/pager";
import { env } from "@/lib/platform/env/env";
import { paths } from "@/lib/addresses/urls";

export const ensureStatic = "navigation";

/** See the day's page: a build has no database. */
export function generateStaticParams() {
  return [{ page: "0" }];
}

type Props = PageProps<"/papers/trending/[page]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const canonical = paths.page(paths.trending(), parsePage((await params).page) ?? 1);
  return {
    title: "Trending papers",
    alternates: { canonical, types: feedLinks("trending", "Trending papers") },
    openGraph: { title: "Trending papers", url: canonical },
  };
}

export default async function TrendingPage({ params }: Props) {
  const page = parsePage((await params).page);
  if (!page) notFound();
  const [feed, latestDay] = await Promise.all([cachedTrendingFeed(page), cachedLatestDay()]);
  if (page > Math.max(1, feed.pageCount)) notFound();
  return (
    <>
      <ListHeader
        title="Trending papers"
        curatorName={env.CURATOR_NAME}
        current="trending"
        day={latestDay}
      >
        <a href={paths.ranking()} className="text-sm text-accent underline">
          How papers are ranked
        </a>
      </ListHeader>
      {feed.papers.length === 0 && <p className="py-16 text-center text-lg">No papers yet.</p>}
      <FeedList papers={feed.papers} pageYear={null} />
      <Pager list={paths.trending()} page={page} pageCount={feed.pageCount} />
      <FeedJsonLd name="Trending papers" papers={feed.papers} siteUrl={env.APP_URL} />
    </>
  );
}
