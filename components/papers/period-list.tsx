import { FeedJsonLd } from "@/components/papers/feed-json-ld";
import { FeedList } from "@/components/papers/feed-list";
import type { FeedTab } from "@/components/papers/feed-tabs";
import { ListHeader } from "@/components/papers/list-header";
import { Pager } from "@/components/papers/pager";
import { StepLink } from "@/components/ui/step-link";
import type { PeriodFeed } from "@/lib/feed/periods";

/** A week or a month between its neighbours, each with its name and its path. */
type ShownPeriod = {
  tab: FeedTab;
  title: string;
  name: string;
  detail: string | null;
  dateTime: string;
  path: string;
  previous: { name: string; path: string } | null;
  next: { name: string; path: string } | null;
  year: number;
};

type Props = {
  period: ShownPeriod;
  feed: PeriodFeed;
  page: number;
  pageCount: number;
  site: { url: string; curatorName: string };
};

export function PeriodList({ period, feed, page, pageCount, site }: Props) {
  const { previous, next } = period;
  return (
    <>
      <ListHeader
        title={period.title}
        curatorName={site.curatorName}
        current={period.tab}
        day={feed.newestDay}
      >
        <nav aria-label="Periods" data-print="hide" className="stepper">
          {previous && <StepLink href={previous.path} rel="prev" label={previous.name} />}
          <time dateTime={period.dateTime} className="px-2 font-semibold max-sm:text-sm">
            {period.name}
            {period.detail && (
              <span className="block text-xs font-normal text-soft max-sm:hidden">
                {period.detail}
              </span>
            )}
          </time>
          {next && <StepLink href={next.path} rel="next" label={next.name} />}
        </nav>
      </ListHeader>
      {feed.papers.length === 0 && (
        <p className="py-16 text-center text-lg">No papers in {period.name}</p>
      )}
      <FeedList papers={feed.papers} pageYear={period.year} />
      <Pager list={period.path} page={page} pageCount={pageCount} />
      <FeedJsonLd name={`Papers for ${period.name}`} papers={feed.papers} siteUrl={site.url} />
    </>
  );
}
