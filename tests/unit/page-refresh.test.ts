import { describe, expect, test } from "vitest";
import { createRefreshPlan } from "@/lib/page-refresh";

const at = (seconds: number) => new Date(1_765_000_000_000 + seconds * 1_000);
const change = (id: number, tag = "day:2025-12-09") => ({ id: BigInt(id), tag });

describe("A page that a write made out of date", () => {
  test("is refreshed at the next look", () => {
    const plan = createRefreshPlan();
    plan.note([change(1)], at(0));
    expect(plan.take(at(0))).toEqual(["day:2025-12-09"]);
    expect(plan.take(at(20))).toEqual([]);
  });

  test("is refreshed once for many writes between two looks", () => {
    const plan = createRefreshPlan();
    plan.note([change(1), change(2), change(3)], at(0));
    expect(plan.take(at(0))).toHaveLength(1);
  });

  test("is not thrown away at each vote, and follows within ten seconds of the last", () => {
    const plan = createRefreshPlan();
    const refreshed: number[] = [];
    for (let second = 0; second <= 30; second += 2) {
      if (second <= 20) plan.note([change(second)], at(second));
      if (plan.take(at(second)).length > 0) refreshed.push(second);
    }
    expect(refreshed).toEqual([0, 8, 16, 24]);
  });

  test("is not refreshed again for a change that is listed twice", () => {
    const plan = createRefreshPlan();
    plan.note([change(1)], at(0));
    plan.take(at(0));
    plan.note([change(1)], at(10));
    expect(plan.take(at(10))).toEqual([]);
  });

  test("does not hold up another page", () => {
    const plan = createRefreshPlan();
    plan.note([change(1)], at(0));
    plan.take(at(0));
    plan.note([change(2), change(3, "day:2025-12-08")], at(2));
    expect(plan.take(at(2))).toEqual(["day:2025-12-08"]);
  });
});
