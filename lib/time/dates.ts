/**
 * Feed days. A day is "YYYY-MM-DD" text without a zone; "today" is the date in the feed's own zone.
 */
export type Day = string & { readonly __brand: "Day" };

/** As long as most days are; on the wall, the day the clocks change is an hour off. */
export const dayMs = 86_400_000;

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** The day that the text names, or null when no such day exists ("2025-02-30"). */
export function parseDay(text: string): Day | null {
  if (!pattern.test(text) || text < "1000") return null;
  const instant = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
  return exists ? (text as Day) : null;
}

/** The day as programs write it: also unpadded ("2025-6-3"), or as an instant, whose time is let go. */
export function readDay(text: string): Day | null {
  const [, year, month = "", day = ""] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/i.exec(text) ?? [];
  return year ? parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) : null;
}

/** Midnight UTC of the day: how Prisma reads and writes a date column. */
export function dayToDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dateToDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

export function addDays(day: Day, count: number): Day {
  return dateToDay(new Date(dayToDate(day).getTime() + count * dayMs));
}

/** To make one takes longer than all the rest of a small answer. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The date on the wall at `now` in an IANA time zone. */
export function dayIn(timeZone: string, now: Date): Day {
  return calendarOf(timeZone).format(now) as Day;
}

/** "Australia/Sydney" for "AET", a name that Intl takes, and so did we, but neither Temporal nor IANA. */
export function zoneName(timeZone: string): string {
  return calendarOf(timeZone).resolvedOptions().timeZone;
}

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** The day itself, or the Monday after a weekend. */
export function nextWorkingDay(day: Day): Day {
  const weekday = dayToDate(day).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
