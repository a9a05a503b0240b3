import { describe, expect, test } from "vitest";
import { createRefreshPlan } from "@/lib/pages/refresh-plan";

const at = (seconds: number) => new Date(1_765_000_000_000 + seconds * 1_000);
const day = "day:2025-12-09";

describe("A page that a write made out of date", () => {
  test("is refreshed at the next look, and only then", () => {
    const plan = createRefreshPlan();
    plan.note([day]);
    expect(plan.take(at(0))).toEqual([day]);
    expect(plan.take(at(20))).toEqual([]);
  });

  test("is refreshed once for many writes between two looks", () => {
    const plan = createRefreshPlan();
    for (let write = 0; write < 3; write += 1) plan.note([day]);
    expect(plan.take(at(0))).toEqual([day]);
  });

  test("is not thrown away at each vote, and follows within ten seconds of the last", () => {
    const plan = createRefreshPlan();
    const refreshed: number[] = [];
    for (let second = 0; second <= 30; second += 2) {
      if (second <= 20) plan.note([day]);
      if (plan.take(at(second)).length > 0) refreshed.push(second);
    }
    expect(refreshed).toEqual([0, 8, 16, 24]);
  });

  test("does not hold up another page", () => {
    const plan = createRefreshPlan();
    plan.note([day]);
    plan.take(at(0));
    plan.note([day, "day:2025-12-08"]);
    expect(plan.take(at(2))).toEqual(["day:2025-12-08"]);
  });
});
