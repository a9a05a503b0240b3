import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstPublished, parseInstant, parseMailDate } from "@/lib/imports/instants";

describe("An instant is read as UTC, and an impossible one refused", () => {
  test.each([
    ["2025-12-09T01:02:03.004Z", "2025-12-09T01:02:03.004Z"],
    ["2025-12-09T01:02:03+02:00", "2025-12-08T23:02:03.000Z"],
    ["2025-12-09 01:02:03", "2025-12-09T01:02:03.000Z"],
    ["2025-12-09", "2025-12-09T00:00:00.000Z"],
    ["2025-02-30", null],
    ["2025-02-30T00:00:00Z", null],
    ["2025-12-09T25:00:00Z", null],
    ["2025-13-01", null],
    ["9999-12-31T23:59:59-12:00", null],
    ["yesterday", null],
  ])("%s", (text, instant) => expect(parseInstant(text)).toBe(instant));

  test.each([
    ["Mon, 2 Apr 2007 19:18:42 GMT", "2007-04-02T19:18:42.000Z"],
    ["Fri, 30 Feb 2007 19:18:42 GMT", null],
    ["Mon, 2 Foo 2007 19:18:42 GMT", null],
    ["2 April", null],
  ])("%s", (text, instant) => expect(parseMailDate(text)).toBe(instant));
});

test("A time of day beats a bare date, and then the earlier stands", () => {
  const time = "2025-12-09T10:00:00.000Z";
  expect(firstPublished(time, "2025-12-01T00:00:00.000Z")).toBe(time);
  expect(firstPublished("2025-12-01T00:00:00.000Z", time)).toBe(time);
  expect(firstPublished(time, "2025-12-10T10:00:00.000Z")).toBe(time);
  expect(firstPublished(null, time)).toBe(time);
  expect(firstPublished(null, null)).toBeNull();
});

test("The order in which sources name the date of publication does not matter", () => {
  const instant = fc
    .tuple(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2026-01-01"), noInvalidDate: true }),
      fc.boolean(),
    )
    .map(([date, isBare]) =>
      isBare ? `${date.toISOString().slice(0, 10)}T00:00:00.000Z` : date.toISOString(),
    );
  const first = (instants: string[]) => instants.reduce<string | null>(firstPublished, null);
  fc.assert(
    fc.property(fc.array(instant, { maxLength: 5 }), (instants) => {
      expect(first(instants.toReversed())).toBe(first(instants));
    }),
  );
});
