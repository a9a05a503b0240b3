import { describe, expect, test } from "vitest";
import { followPicks } from "@/lib/candidates/author-picks";
import { learn } from "@/lib/candidates/learn";
import { readModel, writeModel } from "@/lib/candidates/model";
import { listReasons } from "@/lib/candidates/reasons";
import { scoreByPlainFacts, scorePaper } from "@/lib/candidates/score";
import { day } from "@/tests/support/factories";
import { judgedPapers, newPapers } from "@/tests/support/judged-papers";

const given = judgedPapers("2025-01-01");
const { agents, soil } = newPapers;

async function learned() {
  const model = await learn({ ...given, day: day("2025-03-15") });
  if (!model) throw new Error("nothing was learned");
  return model;
}

describe("What was picked teaches what will be", () => {
  test("a new paper like the picked ones scores above one like the others", async () => {
    const model = await learned();
    expect(scorePaper(model, agents)).toBeGreaterThan(0);
    expect(scorePaper(model, soil)).toBeLessThan(0);
  });

  test("the score says why, in the paper's own words", async () => {
    const reasons = listReasons(await learned(), agents);
    expect(reasons).toContain("an author picked 30 times");
    expect(reasons).toContain("code linked");
    expect(reasons.some((reason) => /^agents$/i.test(reason))).toBe(true);
    expect(reasons.some((reason) => /soil/i.test(reason))).toBe(false);
  });

  test("it is the same model once written down and read", async () => {
    const model = await learned();
    const read = readModel(JSON.parse(JSON.stringify(writeModel(model))));
    expect(read).toMatchObject({ learnedOn: "2025-03-15", paperCount: 60, pickCount: 30 });
    expect(scorePaper(read, agents)).toBeCloseTo(scorePaper(model, agents), 2);
  });

  test("a file that is no model is refused", () => {
    expect(() => readModel({ format: "something else" })).toThrow();
    expect(() => readModel([])).toThrow();
  });
});

describe("Nothing is learned from the future", () => {
  test("a pick counts from the day after its feed day on", async () => {
    const early = await learn({ ...given, day: day("2025-02-20") });
    expect(early?.pickCount).toBe(given.picks.filter(({ day }) => day < "2025-02-20").length);
  });

  test("an author's picks are those known before the day", () => {
    const known = followPicks(given.picks);
    expect(known(day("2025-01-02")).get("adalovelace")).toBeUndefined();
    expect(known(day("2025-01-03")).get("adalovelace")).toBe(1);
    expect(known(day("2025-01-05")).get("adalovelace")).toBe(2);
  });
});

describe("A site without a history", () => {
  test("learns nothing from few picks", async () => {
    expect(
      await learn({ ...given, picks: given.picks.slice(0, 19), day: day("2025-03-15") }),
    ).toBeNull();
    expect(await learn({ examples: [], picks: [], day: day("2025-03-15") })).toBeNull();
  });

  test("ranks by authors who were picked, then by linked code", () => {
    const picks = new Map([["adalovelace", 3]]);
    const plain = (paper: typeof soil) => scoreByPlainFacts(picks, paper);
    expect(plain(agents)).toBeGreaterThan(plain({ ...soil, authors: ["Ada Lovelace"] }));
    expect(plain({ ...soil, authors: ["Ada Lovelace"] })).toBeGreaterThan(plain(soil));
    expect(plain(soil)).toBe(0);
  });
});
