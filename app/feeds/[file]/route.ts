import { z } from "zod";
import { cachedCalendarFeed, calendarFeeds } from "@/app/feeds/calendar-feeds";
import { parseQuery } from "@/app/api/parse-query";
import { apiRoute, conditional, readPreflight } from "@/lib/api";
import { AppError } from "@/lib/errors";
import { feedFormats, parseFeedFile } from "@/lib/syndication/feed-document";

const query = z.object({ per: z.enum(["paper", "day"]).default("paper") });

export const GET = apiRoute<RouteContext<"/feeds/[file]">>(async (request, { params }) => {
  const { per } = parseQuery(request, query);
  const file = parseFeedFile((await params).file);
  const name = calendarFeeds.find((known) => known === file?.name);
  if (!file || !name) throw new AppError("not_found", "There is no such feed.");
  const feed = await cachedCalendarFeed(name, file.format, name === "trending" ? "paper" : per);
  return conditional(request, feed, { "Content-Type": feedFormats[file.format] });
});

export const OPTIONS = readPreflight;
