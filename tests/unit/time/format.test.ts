import { describe, expect, test } from "vitest";
import { parseDay } from "@/lib/time/dates";
import { formatCompact, formatCount } from "@/lib/text/counts";
import { formatDayLong, formatPublished } from "@/lib/time/format";

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

test("The page's day is written out", () => {
  const day = parseDay("2025-12-09");
  expect(day && formatDayLong(day)).toBe("Tue, Dec 9, 2025");
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
