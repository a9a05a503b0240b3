import { describe, expect, test } from "vitest";
import { formatCompact, formatCount } from "@/lib/text/counts";
import {
  formatDayLong,
  formatDayOfMail,
  formatDayRange,
  formatDayShort,
  formatDueAt,
  formatHour,
  formatInstant,
  formatMonth,
  formatPublished,
  formatWeek,
  weekdayName,
} from "@/lib/time/format";
import { monthOfDay, weekOfDay } from "@/lib/time/periods";
import { day } from "@/tests/support/days";

describe("A card's date", () => {
  test("leaves the year out when it is the page's own", () => {
    expect(formatPublished(new Date("2025-07-07T00:00:00Z"), 2025)).toBe("Jul 7");
  });

  test("gives the year when the page is of another", () => {
    expect(formatPublished(new Date("2023-05-23T00:00:00Z"), 2025)).toBe("May 23, 2023");
  });

  test("gives the year on a list without a day of its own", () => {
    expect(formatPublished(new Date("2025-07-07T00:00:00Z"), null)).toBe("Jul 7, 2025");
  });

  test("does not slip a day in a zone far from Greenwich", () => {
    expect(formatPublished(new Date("2025-01-01T00:00:00Z"), 2025)).toBe("Jan 1");
    expect(formatPublished(new Date("2025-12-31T23:59:59Z"), 2025)).toBe("Dec 31");
  });
});

test("A day is written out on its page, short in a list, day first in a mail's subject", () => {
  expect(formatDayLong(day("2025-12-09"))).toBe("Tue, Dec 9, 2025");
  expect(formatDayShort(day("2025-12-09"))).toBe("Dec 9");
  expect(formatDayOfMail(day("2025-12-09"))).toBe("9 Dec 2025");
  expect(formatInstant(new Date("2025-12-09T23:59:59Z"))).toBe("Dec 9, 2025");
});

test("A week and a month are named with their year", () => {
  expect(formatWeek(weekOfDay(day("2025-12-09")))).toBe("Week 50, 2025");
  expect(formatWeek(weekOfDay(day("2024-12-30")))).toBe("Week 1, 2025");
  expect(formatMonth(monthOfDay(day("2025-12-09")))).toBe("December 2025");
});

test.each([
  ["2025-12-08", "2025-12-14", "Dec 8 – 14, 2025"],
  ["2025-11-24", "2025-12-07", "Nov 24 – Dec 7, 2025"],
  ["2025-12-29", "2026-01-04", "Dec 29, 2025 – Jan 4, 2026"],
])("From %s to %s is written %s", (firstDay, lastDay, range) => {
  const written = formatDayRange({ firstDay: day(firstDay), lastDay: day(lastDay) });
  expect(written.replace(/\s/g, " ")).toBe(range);
});

test("A subscriber reads when the next mail is due, on their own wall", () => {
  const dueAt = new Date("2025-12-09T23:05:00Z");
  expect(formatDueAt(dueAt, "UTC")).toBe("Tuesday, December 9 at 23:05");
  expect(formatDueAt(dueAt, "Asia/Kathmandu")).toBe("Wednesday, December 10 at 04:50");
  expect(formatDueAt(new Date("2025-12-09T00:00:00Z"), "UTC")).toBe("Tuesday, December 9 at 00:00");
});

test("Hours and weekdays are chosen by name", () => {
  expect([0, 8, 23].map(formatHour)).toEqual(["00:00", "08:00", "23:00"]);
  expect([0, 1, 6].map(weekdayName)).toEqual(["Sunday", "Monday", "Saturday"]);
});

test("One author is singular and many are grouped by thousands", () => {
  expect(formatCount(1, "author")).toBe("1 author");
  expect(formatCount(0, "author")).toBe("0 authors");
  expect(formatCount(3303, "author")).toBe("3,303 authors");
});

test("Large counts are shortened", () => {
  expect(formatCompact(999)).toBe("999");
  expect(formatCompact(3290)).toBe("3.3K");
});
