import { expect, it } from "vitest";
import { pageTags, withPeriodTags } from "@/lib/pages/tags";

it("A day out of date makes its week and its month so", () => {
  expect(withPeriodTags(["day:2027-01-01", "paper:2512.00001"])).toEqual([
    "day:2027-01-01",
    "paper:2512.00001",
    "week:2026-W53",
    "month:2027-01",
  ]);
});

it("Two days of one week name it once", () => {
  expect(withPeriodTags(["day:2025-12-08", "day:2025-12-09", pageTags.days])).toHaveLength(5);
});
