/** Weeks and months of feed days. A week is ISO 8601's ("2026-W53"), a month "2026-12". Pure. */
import { addDays, type Day, dateToDay, dayMs, parseDay } from "@/lib/time/dates";

export type Week = string & { readonly __brand: "Week" };
export type Month = string & { readonly __brand: "Month" };
/** The first and the last day of a period, both within it. */
export type DayRange = { firstDay: Day; lastDay: Day };

/** The week that the text names, or null when its year has no such week (2025 ends with W52). */
export function parseWeek(text: string): Week | null {
  const [, year, number] = /^([1-9]\d{3})-W(\d{2})$/.exec(text) ?? [];
  if (year === undefined || number === undefined) return null;
  const monday = mondayOf(Number(year), Number(number));
  return weekOfDay(dateToDay(monday)) === text ? (text as Week) : null;
}

/** The week as programs write it, also "2025-W5". */
export function readWeek(text: string): Week | null {
  const [, year, number = ""] = /^(\d{4})-W(\d{1,2})$/i.exec(text) ?? [];
  return year ? parseWeek(`${year}-W${number.padStart(2, "0")}`) : null;
}

/** A week belongs to the year that its Thursday is in. */
export function weekOfDay(day: Day): Week {
  const date = new Date(day);
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(date.getTime() + (3 - weekday) * dayMs);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - yearStart) / dayMs / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, "0")}` as Week;
}

export function daysOfWeek(week: Week): DayRange {
  const firstDay = dateToDay(mondayOf(Number(week.slice(0, 4)), Number(week.slice(6))));
  return { firstDay, lastDay: addDays(firstDay, 6) };
}

export function parseMonth(text: string): Month | null {
  return /^\d{4}-\d{2}$/.test(text) && parseDay(`${text}-01`) ? (text as Month) : null;
}

/** The month as programs write it, also "2025-6". */
export function readMonth(text: string): Month | null {
  const [, year, month = ""] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? [];
  return year ? parseMonth(`${year}-${month.padStart(2, "0")}`) : null;
}

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7) as Month;
}

export function daysOfMonth(month: Month): DayRange {
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
  return { firstDay: `${month}-01` as Day, lastDay: dateToDay(end) };
}

/** The fourth of January is always in the first week. */
function mondayOf(year: number, number: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return new Date(fourth.getTime() + ((number - 1) * 7 - weekday) * dayMs);
}
