import { parseDay } from "@/lib/time/dates";
import { type Month, monthOfDay, type Week, weekOfDay } from "@/lib/time/periods";

/** Cache tags of pages: the words that the triggers of the `rules` migration write, and lists made of days. */
export const pageTags = {
  site: "site",
  days: "days",
  day: (day: string) => `day:${day}`,
  week: (week: Week) => `week:${week}`,
  month: (month: Month) => `month:${month}`,
  trending: "trending",
  comments: (paperId: string) => `comments:${paperId}`,
  paper: (id: string) => `paper:${id}`,
};

/** The tags with those of the weeks and months that the days among them belong to. */
export function withPeriodTags(tags: string[]): string[] {
  const days = tags.flatMap((tag) =>
    tag.startsWith("day:") ? (parseDay(tag.slice(4)) ?? []) : [],
  );
  const periods = days.flatMap((day) => [
    pageTags.week(weekOfDay(day)),
    pageTags.month(monthOfDay(day)),
  ]);
  return [...new Set([...tags, ...periods])];
}
