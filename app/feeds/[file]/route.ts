import { z } from "zod";
import { parseQuery, storable } from "@/app/api/parse-query";
import { cachedCalendarFeed, calendarFeeds } from "@/app/feeds/calendar-feeds";
import { readSubject, subjectEntries, subjectFeed } from "@/app/feeds/subject-feed";
import { apiRoute, conditional, readPreflight } from "@/lib/platform/http/api";
import { AppError } from "@/lib/platform/errors";
import { listSearchRecords } from "@/lib/search/search-records";
import { type FeedFormat, feedFormats, parseFeedFile } from "@/lib/formats/feeds/feed-document";

const calendarQuery = z.object({ per: z.enum(["paper", "day"]).default("paper") });
const searchQuery = z.object({ q: storable.max(250) });

export const GET = apiRoute<RouteContext<"/feeds/[file]">>(async (request, { params }) => {
  const file = parseFeedFile((await params).file);
  if (file?.name === "search") return searchFeed(request, file.format);
  const name = calendarFeeds.find((known) => known === file?.name);
  if (!file || !name) throw new AppError("not_found", "Feed not found.");
  const { per } = parseQuery(request, calendarQuery);
  const feed = await cachedCalendarFeed(name, file.format, name === "trending" ? "paper" : per);
  return conditional(request, feed, { "Content-Type": feedFormats[file.format] });
});

export const OPTIONS = readPreflight;

async function searchFeed(request: Request, format: FeedFormat): Promise<Response> {
  const name = readSubject(parseQuery(request, searchQuery).q);
  if (!name) throw new AppError("invalid", "q: Say what to search for.");
  const papers = await listSearchRecords(name, { limit: subjectEntries, now: new Date() });
  const feedPath = `/feeds/search.${format}?q=${encodeURIComponent(name)}`;
  return subjectFeed(
    request,
    { name, title: `Papers matching “${name}”`, feedPath, papers },
    format,
  );
}
