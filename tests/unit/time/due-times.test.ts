import { describe, expect, test } from "vitest";
import { lastStruckAt, nextDueAt, periodOf, type Rhythm } from "@/lib/time/due-times";

const monday = 1;
const daily = (timeZone: string, hour: number): Rhythm => ({ frequency: "daily", timeZone, hour });
const next = (rhythm: Rhythm, after: string, weekday = monday) =>
  nextDueAt(rhythm, new Date(after), weekday).toISOString();

describe("A daily digest is due", () => {
  test("at the chosen hour on the wall of the subscriber's zone", () => {
    expect(next(daily("Europe/Zurich", 8), "2025-12-09T00:00:00Z")).toBe(
      "2025-12-09T07:00:00.000Z",
    );
  });

  test("in Kathmandu, a quarter of an hour beside the others", () => {
    expect(next(daily("Asia/Kathmandu", 7), "2025-12-09T00:00:00Z")).toBe(
      "2025-12-09T01:15:00.000Z",
    );
  });

  test.each([
    ["AET", "2025-12-08T21:00:00.000Z"],
    ["IST", "2025-12-09T02:30:00.000Z"],
    ["EST5EDT", "2025-12-09T13:00:00.000Z"],
    ["europe/zurich", "2025-12-09T07:00:00.000Z"],
  ])("in a zone that goes by another name, such as %s", (timeZone, dueAt) => {
    expect(next(daily(timeZone, 8), "2025-12-08T20:00:00Z")).toBe(dueAt);
  });

  test("strictly after the given instant, so never twice at the same", () => {
    expect(next(daily("UTC", 8), "2025-12-09T08:00:00Z")).toBe("2025-12-10T08:00:00.000Z");
  });

  test("on Monday after Friday: never on a weekend", () => {
    expect(next(daily("UTC", 8), "2025-12-12T08:00:00Z")).toBe("2025-12-15T08:00:00.000Z");
    expect(next(daily("UTC", 8), "2025-12-13T12:00:00Z")).toBe("2025-12-15T08:00:00.000Z");
  });

  test("by the subscriber's own weekend, which begins earlier in Auckland", () => {
    expect(next(daily("Pacific/Auckland", 8), "2025-12-11T19:00:00Z")).toBe(
      "2025-12-14T19:00:00.000Z",
    );
  });

  test("an hour earlier in UTC once the clocks go forward", () => {
    const rhythm = daily("America/New_York", 8);
    expect(next(rhythm, "2025-03-06T20:00:00Z")).toBe("2025-03-07T13:00:00.000Z");
    expect(next(rhythm, "2025-03-07T13:00:00Z")).toBe("2025-03-10T12:00:00.000Z");
  });

  test("an hour later in UTC once the clocks go back", () => {
    const rhythm = daily("America/New_York", 8);
    expect(next(rhythm, "2025-10-31T12:00:00Z")).toBe("2025-11-03T13:00:00.000Z");
  });
});

describe("When the clocks change at the chosen hour", () => {
  // Sunday's clocks concern a weekly digest that is sent on Sunday.
  const sunday = 0;
  const weekly = (timeZone: string, hour: number): Rhythm => ({
    frequency: "weekly",
    timeZone,
    hour,
  });

  test("an hour that is skipped counts from the moment the clock jumps over it", () => {
    const rhythm = weekly("America/New_York", 2);
    expect(next(rhythm, "2025-03-05T00:00:00Z", sunday)).toBe("2025-03-09T07:00:00.000Z");
  });

  test("an hour that comes twice counts the first time only", () => {
    const rhythm = weekly("America/New_York", 1);
    const first = next(rhythm, "2025-10-30T00:00:00Z", sunday);
    expect(first).toBe("2025-11-02T05:00:00.000Z");
    expect(next(rhythm, first, sunday)).toBe("2025-11-09T06:00:00.000Z");
  });

  test("half an hour is skipped on Lord Howe Island", () => {
    const rhythm = weekly("Australia/Lord_Howe", 2);
    expect(next(rhythm, "2025-10-01T00:00:00Z", sunday)).toBe("2025-10-04T15:30:00.000Z");
  });

  test("two hours are skipped at Troll, and both count from the moment the clock jumps", () => {
    for (const hour of [1, 2]) {
      expect(next(weekly("Antarctica/Troll", hour), "2026-03-25T00:00:00Z", sunday)).toBe(
        "2026-03-29T01:00:00.000Z",
      );
    }
  });

  test("a whole day is skipped in Samoa, and the digest comes on the next working day", () => {
    const rhythm = daily("Pacific/Apia", 8);
    const thursday = "2011-12-29T18:00:00.000Z";
    expect(next(rhythm, "2011-12-29T12:00:00Z")).toBe(thursday);
    expect(next(rhythm, thursday)).toBe("2011-12-30T10:00:00.000Z");
    expect(next(rhythm, "2011-12-30T10:00:00.000Z")).toBe("2012-01-01T18:00:00.000Z");
  });
});

describe("Over a year", () => {
  test.each([
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Pacific/Chatham",
  ])("a daily digest in %s is due once on each working day, whatever the hour", (timeZone) => {
    for (const hour of [0, 1, 2, 3, 12, 23]) {
      const periods = new Set<string>();
      let at = new Date("2025-01-01T12:00:00Z");
      let count = 0;
      for (; at < new Date("2026-01-01T12:00:00Z"); count += 1) {
        at = nextDueAt(daily(timeZone, hour), at, monday);
        periods.add(periodOf(daily(timeZone, hour), at));
      }
      expect(periods.size).toBe(count);
      expect(count).toBeGreaterThanOrEqual(261);
      expect(count).toBeLessThanOrEqual(262);
    }
  });
});

describe("A weekly digest is due", () => {
  test("on the configured weekday", () => {
    const rhythm: Rhythm = { frequency: "weekly", timeZone: "UTC", hour: 8 };
    expect(next(rhythm, "2025-12-09T00:00:00Z")).toBe("2025-12-15T08:00:00.000Z");
    expect(next(rhythm, "2025-12-09T00:00:00Z", 5)).toBe("2025-12-12T08:00:00.000Z");
  });
});

describe("A period", () => {
  test("is the subscriber's own day or week", () => {
    const instant = new Date("2025-12-14T20:00:00Z");
    expect(periodOf(daily("UTC", 8), instant)).toBe("2025-12-14");
    expect(periodOf(daily("Pacific/Auckland", 8), instant)).toBe("2025-12-15");
    expect(periodOf({ frequency: "weekly", timeZone: "Pacific/Auckland", hour: 8 }, instant)).toBe(
      "2025-W51",
    );
  });
});

test("A weekday that no week has is an error, not an endless search", () => {
  const rhythm: Rhythm = { frequency: "weekly", timeZone: "UTC", hour: 8 };
  expect(() => next(rhythm, "2025-12-09T00:00:00Z", 7)).toThrow(
    'No due time within 10 days for {"frequency":"weekly","timeZone":"UTC","hour":8}.',
  );
});

describe("The clock on the wall last struck an hour", () => {
  const struck = (timeZone: string, hour: number, now: string) =>
    lastStruckAt({ timeZone, hour }, new Date(now)).toISOString();

  test("today when it has come, this very moment included", () => {
    expect(struck("UTC", 8, "2025-12-09T09:30:00Z")).toBe("2025-12-09T08:00:00.000Z");
    expect(struck("UTC", 8, "2025-12-09T08:00:00Z")).toBe("2025-12-09T08:00:00.000Z");
  });

  test("yesterday when it is still to come, on weekends too", () => {
    expect(struck("UTC", 8, "2025-12-09T07:59:59Z")).toBe("2025-12-08T08:00:00.000Z");
    expect(struck("UTC", 8, "2025-12-14T12:00:00Z")).toBe("2025-12-14T08:00:00.000Z");
  });

  test("by the reader's own wall", () => {
    expect(struck("Pacific/Auckland", 8, "2025-12-09T20:00:00Z")).toBe("2025-12-09T19:00:00.000Z");
    expect(struck("America/New_York", 8, "2025-12-09T12:00:00Z")).toBe("2025-12-08T13:00:00.000Z");
  });

  test("the first time, when it struck twice that night", () => {
    expect(struck("America/New_York", 1, "2025-11-02T06:30:00Z")).toBe("2025-11-02T05:00:00.000Z");
  });

  test("at the jump, when that night had no such hour", () => {
    expect(struck("America/New_York", 2, "2025-03-09T07:00:00Z")).toBe("2025-03-09T07:00:00.000Z");
    expect(struck("America/New_York", 2, "2025-03-09T06:59:59Z")).toBe("2025-03-08T07:00:00.000Z");
  });

  test("never after now, though a whole day is skipped", () => {
    expect(struck("Pacific/Apia", 8, "2011-12-30T12:00:00Z")).toBe("2011-12-30T10:00:00.000Z");
  });
});
