import { LRUCache } from "lru-cache";
import { cacheLife, cacheTag } from "next/cache";
import { pageTags } from "@/lib/pages/tags";
import type { DailyPapersQuery } from "@/app/api/daily_papers/query";
import { type TaggedBody, tagBody } from "@/lib/platform/http/api";
import { env } from "@/lib/platform/env/env";
import { toHubItem } from "@/lib/formats/hub/papers";
import {
  listDayRecords,
  listNewestRecords,
  listPeriodRecords,
  listTrendingRecords,
  type RecordPage,
} from "@/lib/feed/records";
import { daysOfMonth, daysOfWeek } from "@/lib/time/periods";

export type ListAnswer = TaggedBody & { hasMore: boolean };

/**
 * Bodies by their ETags, in bytes. Next's cache keeps the marks alone: it writes and reads what
 * it keeps as a stream, and for a list of 165 kB that takes longer than all the rest.
 */
const bodies = new LRUCache<string, TaggedBody["body"]>({
  maxSize: 32_000_000,
  sizeCalculation: (body) => body.length,
});

/** What everyone asks for is kept until a write makes it out of date; the rest is read anew. */
export async function dailyPapers(query: DailyPapersQuery): Promise<ListAnswer> {
  const isKept =
    query.sort === "trending" || ((query.date ?? query.week ?? query.month) && !query.submitter);
  if (!isKept) return readList(query);
  const mark = await cachedMark(query);
  const body = bodies.get(mark.etag);
  return body === undefined ? readList(query) : { ...mark, body };
}

async function cachedMark(query: DailyPapersQuery): Promise<Omit<ListAnswer, "body">> {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, tagOf(query));
  const { body, ...mark } = await readList(query);
  bodies.set(mark.etag, body);
  return mark;
}

function tagOf({ sort, date, week, month }: DailyPapersQuery): string {
  if (sort === "trending") return pageTags.trending;
  if (date) return pageTags.day(date);
  if (week) return pageTags.week(week);
  return month ? pageTags.month(month) : pageTags.days;
}

async function readList(query: DailyPapersQuery): Promise<ListAnswer> {
  const { records, hasMore } = await listRecords(query);
  return {
    ...tagBody(JSON.stringify(records.map((record) => toHubItem(record, env.APP_URL)))),
    hasMore,
  };
}

function listRecords(query: DailyPapersQuery): Promise<RecordPage> {
  const { sort, date, week, month, p, limit } = query;
  const submitter = query.submitter ?? null;
  const slice = { page: p, limit, now: new Date() };
  if (sort === "trending") return listTrendingRecords(slice);
  if (date) return listDayRecords(date, submitter, slice);
  if (week) return listPeriodRecords(daysOfWeek(week), submitter, slice);
  if (month) return listPeriodRecords(daysOfMonth(month), submitter, slice);
  return listNewestRecords(submitter, slice);
}
