import { cacheLife, cacheTag } from "next/cache";
import { cachedDayFeed } from "@/app/papers/cached-feed";
import { pageTags } from "@/lib/pages/tags";
import { segmentToNamedId } from "@/lib/addresses/paper-paths";
import { getPaper, type PaperDetail } from "@/lib/papers/detail";
import { findDayRank, type DayRank } from "@/lib/feed/day-rank";
import type { PaperCard } from "@/lib/papers/card";
import { listRelatedPapers } from "@/lib/search/related-papers";

const relatedShown = 6;

/** One paper for everyone, kept until a write makes it out of date: inserting it is such a write too. */
export async function cachedPaper(segment: string): Promise<PaperDetail | null> {
  const id = segmentToNamedId(segment);
  return id === null ? null : cachedPaperById(id);
}

async function cachedPaperById(id: string): Promise<PaperDetail | null> {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, pageTags.paper(id));
  return getPaper(id, new Date());
}

/** Where the paper stands among those of its day, and its neighbours there. */
export async function cachedDayRank({ id, placement }: PaperDetail): Promise<DayRank | null> {
  const feed = placement && (await cachedDayFeed(placement.day));
  return feed && findDayRank(feed.papers, id);
}

/** What is near changes slowly: a day's delay is no harm. */
export async function cachedRelatedPapers(id: string): Promise<PaperCard[]> {
  "use cache";
  cacheLife("days");
  cacheTag(pageTags.site);
  return listRelatedPapers(id, relatedShown, new Date());
}
