/** Days and times as the pages show them. Pure. */
import type { Day } from "@/lib/time/dates";
import type { DayRange, Month, Week } from "@/lib/time/periods";

const dayMonth = new Intl.DateTimeFormat("en-US", {
  month: "short",
  day: "numeric",
  timeZone: "UTC",
});
const dayMonthYear = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
const weekdayDate = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  year: "numeric",
  timeZone: "UTC",
});
const monthYear = new Intl.DateTimeFormat("en-US", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/**
 * "Jul 7" beside a page of the same year, "May 23, 2023" elsewhere. It depends on the page's own
 * year, never on today's, so that a cached page does not go stale at New Year.
 */
export function formatPublished(publishedAt: Date, pageYear: number | null): string {
  return publishedAt.getUTCFullYear() === pageYear
    ? dayMonth.format(publishedAt)
    : dayMonthYear.format(publishedAt);
}

/** "Dec 9" */
export function formatDayShort(day: Day): string {
  return dayMonth.format(new Date(day));
}

/** "Tue, Dec 9, 2025" */
export function formatDayLong(day: Day): string {
  return weekdayDate.format(new Date(day));
}

/** "9 Dec 2025", as a mail's subject names a day. */
export function formatDayOfMail(day: Day): string {
  const [weekdayless = "", year = ""] = dayMonthYear.format(new Date(day)).split(", ");
  const [month, date] = weekdayless.split(" ");
  return `${date} ${month} ${year}`;
}

/** "08:00" */
export function formatHour(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** "Monday", for 1. */
export function weekdayName(weekday: number): string {
  // 4 January 1970 was a Sunday.
  return new Intl.DateTimeFormat("en-US", { weekday: "long", timeZone: "UTC" }).format(
    Date.UTC(1970, 0, 4 + weekday),
  );
}

/** "Tuesday, December 9 at 08:00" on the reader's own wall. */
export function formatDueAt(dueAt: Date, timeZone: string): string {
  return dueAt.toLocaleString("en-US", {
    timeZone,
    weekday: "long",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

/** The day of an instant in UTC: "Dec 9, 2025" */
export function formatInstant(instant: Date): string {
  return dayMonthYear.format(instant);
}

/** "December 2025" */
export function formatMonth(month: Month): string {
  return monthYear.format(new Date(`${month}-01`));
}

/** "Week 50, 2025" */
export function formatWeek(week: Week): string {
  return `Week ${Number(week.slice(6))}, ${week.slice(0, 4)}`;
}

/** "Dec 8 – 14, 2025" */
export function formatDayRange({ firstDay, lastDay }: DayRange): string {
  return dayMonthYear.formatRange(new Date(firstDay), new Date(lastDay));
}
