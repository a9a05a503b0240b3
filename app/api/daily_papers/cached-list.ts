import { cacheLife, cacheTag } from "next/cache";
import { pageTags } from "@/app/page-tags";
import type { DailyPapersQuery } from "@/app/api/daily_papers/query";
import { type TaggedBody, tagBody } from "@/lib/api";
import { env } from "@/lib/env";
import { toHubItem } from "@/lib/hub-api/papers";
import {
  listDayRecords,
  listNewestRecords,
  listPeriodRecords,
  listTrendingRecords,
  type RecordPage,
} from "@/lib/papers/daily-records";
import { daysOfMonth, daysOfWeek } from "@/lib/periods";

export type ListAnswer = TaggedBody & { hasMore: boolean };

/** What everyone asks for is kept until a write makes it out of date; the rest is read anew. */
export function dailyPapers(query: DailyPapersQuery): Promise<ListAnswer> {
  const isKept = query.sort === "trending" || ((query.date ?? query.week ?? query.month) && !query.submitter);
  return isKept ? cachedList(query) : readList(query);
}

async function cachedList(query: DailyPapersQuery): Promise<ListAnswer> {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, tagOf(query));
  return readList(query);
}

function tagOf({ sort, date, week, month }: DailyPapersQuery): string {
  if (sort === "trending") return pageTags.trending;
  if (date) return pageTags.day(date);
  if (week) return pageTags.week(week);
  return month ? pageTags.month(month) : pageTags.days;
}

async function readList(query: DailyPapersQuery): Promise<ListAnswer> {
  const { records, hasMore } = await listRecords(query);
  return { ...tagBody(JSON.stringify(records.map((record) => toHubItem(record, env.APP_URL)))), hasMore };
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
