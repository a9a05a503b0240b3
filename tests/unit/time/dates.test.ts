import { describe, expect, test } from "vitest";
import {
  addDays,
  dateToDay,
  dayIn,
  dayToDate,
  isTimeZone,
  nextWorkingDay,
  parseDay,
  readDay,
} from "@/lib/time/dates";
import { day } from "@/tests/support/days";

describe("A day in a path", () => {
  test.each(["2025-12-09", "2024-02-29", "2023-05-04"])("%s exists", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    "2025-02-30",
    "2025-13-01",
    "2025-00-10",
    "0000-00-00",
    "2025-1-2",
    "20251209",
    "latest",
    "",
    "2025-12-09x",
    "２０２５-12-09",
  ])("%s does not", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test("survives the trip through a date column in any time zone", () => {
    const day = parseDay("2025-12-09");
    expect(day && dateToDay(dayToDate(day))).toBe("2025-12-09");
  });
});

describe("A day in a request", () => {
  test.each([
    "2025-06-03",
    "2025-6-3",
    "2025-06-03T00:00:00.000Z",
    "2025-6-3 12:00",
    "2025-06-03t23:00:00-04:00",
  ])("may be written %s", (text) => expect(readDay(text)).toBe("2025-06-03"));

  test.each(["2025-6-31", "2025-6", "20250603", "2025-06-03x", "2025-06-03Tx", "latest", ""])(
    "may not be written %s",
    (text) => expect(readDay(text)).toBeNull(),
  );
});

describe("Today in the feed's zone", () => {
  test("is still yesterday in New York when it is past midnight in London", () => {
    expect(dayIn("America/New_York", new Date("2025-12-10T03:00:00Z"))).toBe("2025-12-09");
    expect(dayIn("Europe/London", new Date("2025-12-10T03:00:00Z"))).toBe("2025-12-10");
  });

  test("is found on the day the clocks change", () => {
    expect(dayIn("America/New_York", new Date("2025-03-09T06:59:00Z"))).toBe("2025-03-09");
    expect(dayIn("America/New_York", new Date("2025-11-02T04:00:00Z"))).toBe("2025-11-02");
  });

  test("wants a zone that exists", () => {
    expect(isTimeZone("Asia/Kathmandu")).toBe(true);
    expect(isTimeZone("Mars/Olympus")).toBe(false);
  });
});

test.each([
  ["2025-12-31", 1, "2026-01-01"],
  ["2024-03-01", -1, "2024-02-29"],
  ["2025-03-09", 1, "2025-03-10"],
  ["2025-12-09", 0, "2025-12-09"],
])("Counted from %s by %i, the day is %s", (from, count, until) => {
  expect(addDays(day(from), count)).toBe(until);
});

test.each([
  ["2025-12-12", "2025-12-12"],
  ["2025-12-13", "2025-12-15"],
  ["2025-12-14", "2025-12-15"],
  ["2025-12-15", "2025-12-15"],
  ["2025-05-31", "2025-06-02"],
])("From %s on, the first working day is %s", (from, working) => {
  expect(nextWorkingDay(day(from))).toBe(working);
});
