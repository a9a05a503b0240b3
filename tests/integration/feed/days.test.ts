import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { getDayFeed, getLatestDay } from "@/lib/feed/days";
import { listDaysOfMonth, listMonths } from "@/lib/feed/months";
import { parseMonth } from "@/lib/time/periods";
import { createPaper, createUser, day, placePaper } from "@/tests/support/factories";

const now = new Date("2025-12-10T17:00:00Z"); // noon in New York
const month = (text: string) => parseMonth(text) ?? expect.fail(text);
const titles = async (on: string) =>
  (await getDayFeed(day(on), now))?.papers.map(({ title }) => title);

describe("The latest day", () => {
  test("is none on a site without papers", async () => {
    expect(await getLatestDay(now)).toBeNull();
  });

  test("is the newest that has papers", async () => {
    await placePaper("2025-12-05");
    await placePaper("2025-12-08");
    expect(await getLatestDay(now)).toBe("2025-12-08");
  });

  test("is never after today, though papers are queued", async () => {
    await placePaper("2025-12-10");
    await placePaper("2025-12-11");
    expect(await getLatestDay(now)).toBe("2025-12-10");
    expect(await getLatestDay(new Date("2025-12-11T04:59:00Z"))).toBe("2025-12-10");
    expect(await getLatestDay(new Date("2025-12-11T05:00:00Z"))).toBe("2025-12-11");
  });

  test("is not one whose papers are all hidden", async () => {
    await placePaper("2025-12-08");
    await placePaper("2025-12-09", { paper: { hiddenAt: now } });
    expect(await getLatestDay(now)).toBe("2025-12-08");
  });
});

describe("A day's feed", () => {
  test("is ordered by upvotes, outside and own together, then by position", async () => {
    await placePaper("2025-12-09", {
      position: 0,
      paper: { title: "placed first", outsideUpvoteCount: 3 },
    });
    await placePaper("2025-12-09", {
      position: 2,
      paper: { title: "more votes", outsideUpvoteCount: 3, ownUpvoteCount: 2 },
    });
    await placePaper("2025-12-09", {
      position: 1,
      paper: { title: "placed second", outsideUpvoteCount: 2, ownUpvoteCount: 1 },
    });
    expect(await titles("2025-12-09")).toEqual(["more votes", "placed first", "placed second"]);
  });

  test("is ordered by id where two papers have the same votes and position", async () => {
    await placePaper("2025-12-09", { position: 0, paper: { id: "2512.00002", title: "second" } });
    await placePaper("2025-12-09", { position: 0, paper: { id: "2512.00001", title: "first" } });
    expect(await titles("2025-12-09")).toEqual(["first", "second"]);
  });

  test("leaves hidden papers out", async () => {
    await placePaper("2025-12-09", { paper: { title: "seen" } });
    await placePaper("2025-12-09", { paper: { title: "hidden", hiddenAt: now } });
    expect(await titles("2025-12-09")).toEqual(["seen"]);
  });

  test("leads to the nearest days that have papers and have begun", async () => {
    for (const on of ["2025-12-01", "2025-12-05", "2025-12-09", "2025-12-11"]) await placePaper(on);
    await placePaper("2025-12-08", { paper: { hiddenAt: now } });
    const feed = await getDayFeed(day("2025-12-05"), now);
    expect(feed).toMatchObject({ previousDay: "2025-12-01", nextDay: "2025-12-09" });
    expect(await getDayFeed(day("2025-12-09"), now)).toMatchObject({
      previousDay: "2025-12-05",
      nextDay: null,
    });
  });

  test("is empty, not absent, on a day without papers", async () => {
    expect(await getDayFeed(day("2025-12-06"), now)).toMatchObject({
      papers: [],
      previousDay: null,
    });
  });

  test("is absent before the day has begun", async () => {
    await placePaper("2025-12-11");
    expect(await getDayFeed(day("2025-12-11"), now)).toBeNull();
  });

  test("names who put a paper there, account or outside person", async () => {
    const user = await createUser({ name: "Ada" });
    await db.outsidePerson.create({ data: { handle: "akhaliq", name: "AK" } });
    await placePaper("2025-12-09", { position: 0, submitterId: user.id });
    await placePaper("2025-12-09", { position: 1, outsideSubmitterHandle: "akhaliq" });
    await placePaper("2025-12-09", { position: 2 });
    const feed = await getDayFeed(day("2025-12-09"), now);
    expect(feed?.papers.map(({ submittedBy }) => submittedBy)).toEqual(["Ada", "AK", null]);
  });

  test("carries the same paper on two days", async () => {
    const { id } = await createPaper({ title: "twice" });
    await placePaper("2025-12-08", { paperId: id });
    await placePaper("2025-12-09", { paperId: id });
    expect(await titles("2025-12-08")).toEqual(["twice"]);
    expect(await titles("2025-12-09")).toEqual(["twice"]);
  });
});

describe("The feed by months", () => {
  test("is without months and days to come and those of hidden papers, newest first", async () => {
    await placePaper("2025-10-05");
    await placePaper("2025-11-30", { paper: { hiddenAt: now } });
    const { paperId: older } = await placePaper("2025-12-05");
    const { paperId: newer } = await placePaper("2025-12-09");
    await placePaper("2025-12-08", { paper: { hiddenAt: now } });
    await placePaper("2025-12-11");
    await placePaper("2026-01-11");
    expect(await listMonths(now)).toEqual(["2025-12", "2025-10"]);
    expect(await listDaysOfMonth(month("2025-12"), now)).toEqual([
      { day: "2025-12-09", paperIds: [newer] },
      { day: "2025-12-05", paperIds: [older] },
    ]);
    expect(await listDaysOfMonth(month("2025-11"), now)).toEqual([]);
  });

  test("is empty on a site without papers", async () => {
    expect(await listMonths(now)).toEqual([]);
  });
});
