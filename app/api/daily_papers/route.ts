import { dailyPapers } from "@/app/api/daily_papers/cached-list";
import { type DailyPapersQuery, dailyPapersQuery } from "@/app/api/daily_papers/query";
import { nextLink, parseQuery } from "@/app/api/parse-query";
import { apiRoute, conditional, jsonType, readPreflight } from "@/lib/platform/http/api";
import { AppError } from "@/lib/platform/errors";
import { feedToday } from "@/lib/platform/today";
import { daysOfMonth, daysOfWeek } from "@/lib/time/periods";

export const GET = apiRoute(async (request) => {
  const query = parseQuery(request, dailyPapersQuery);
  if (firstDayOf(query) > feedToday(new Date()))
    throw new AppError("invalid", "That period hasn't started yet.");
  const { hasMore, ...list } = await dailyPapers(query);
  const headers = new Headers(jsonType);
  if (hasMore) headers.set("Link", linkAfter(request, query));
  return conditional(request, list, headers);
});

export const OPTIONS = readPreflight;

function firstDayOf({ date, week, month }: DailyPapersQuery): string {
  if (date) return date;
  if (week) return daysOfWeek(week).firstDay;
  return month ? daysOfMonth(month).firstDay : "";
}

function linkAfter(request: Request, { p, limit }: DailyPapersQuery): string {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return nextLink("/api/daily_papers", { ...asked, p: p + 1, limit });
}
