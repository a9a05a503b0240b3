import { describe, expect, test } from "vitest";
import { getPeriodFeed } from "@/lib/feed/periods";
import { daysOfWeek, parseWeek } from "@/lib/time/periods";
import { createUser, placePaper } from "@/tests/support/factories";

const now = new Date("2025-12-10T17:00:00Z");
const week = (text: string) => daysOfWeek(parseWeek(text) ?? expect.fail(text));

describe("A week's feed", () => {
  test("has each paper once, most upvoted first, with who submitted it last", async () => {
    const [ada, bob] = [await createUser({ name: "Ada" }), await createUser({ name: "Bob" })];
    const { paperId } = await placePaper("2025-12-08", {
      submitterId: ada.id,
      paper: { outsideUpvoteCount: 1 },
    });
    await placePaper("2025-12-09", { paperId, submitterId: bob.id });
    const top = await placePaper("2025-12-09", { paper: { outsideUpvoteCount: 5 } });
    const feed = await getPeriodFeed(week("2025-W50"), 1, now);
    expect(feed?.papers.map(({ id, submittedBy }) => [id, submittedBy])).toEqual([
      [top.paperId, null],
      [paperId, "Bob"],
    ]);
    expect(feed).toMatchObject({ paperCount: 2, newestDay: "2025-12-09" });
  });

  test("leaves out hidden papers and days to come, and knows its neighbours", async () => {
    await placePaper("2025-11-28");
    await placePaper("2025-12-09", { paper: { hiddenAt: now } });
    await placePaper("2025-12-11");
    expect(await getPeriodFeed(week("2025-W50"), 1, now)).toMatchObject({
      papers: [],
      paperCount: 0,
      dayBefore: "2025-11-28",
      dayAfter: null,
    });
    expect(await getPeriodFeed(week("2025-W47"), 1, now)).toMatchObject({
      dayBefore: null,
      dayAfter: "2025-11-28",
    });
  });

  test("is absent before its Monday", async () => {
    expect(await getPeriodFeed(week("2025-W51"), 1, now)).toBeNull();
  });

  test("goes on page by page without a gap", async () => {
    for (let index = 0; index < 53; index += 1)
      await placePaper("2025-12-09", { paper: { outsideUpvoteCount: index } });
    const pages = await Promise.all(
      [1, 2, 3].map((page) => getPeriodFeed(week("2025-W50"), page, now)),
    );
    expect(pages.map((page) => page?.papers.length)).toEqual([50, 3, 0]);
    expect(new Set(pages.flatMap((page) => page?.papers.map(({ id }) => id) ?? [])).size).toBe(53);
  });
});
