import { cacheLife, cacheTag } from "next/cache";
import { type Day, readDay } from "@/lib/time/dates";
import { type DayFeed, getDayFeed, getLatestDay } from "@/lib/feed/days";
import { decodeSegment } from "@/lib/addresses/decode-segment";
import { pageTags } from "@/lib/pages/tags";

/** A day's feed for everyone, kept until a write makes it out of date. Null: not begun yet. */
export async function cachedDayFeed(day: Day): Promise<DayFeed | null> {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days, pageTags.day(day));
  return getDayFeed(day, new Date());
}

export async function cachedLatestDay(): Promise<Day | null> {
  "use cache";
  cacheLife("max");
  cacheTag(pageTags.site, pageTags.days);
  return getLatestDay(new Date());
}

/** The day that a path names: "latest", a date, or null for one that cannot exist. */
export async function dayOfPath(date: string): Promise<Day | "none yet" | null> {
  if (date !== "latest") return readDay(decodeSegment(date));
  return (await cachedLatestDay()) ?? "none yet";
}
