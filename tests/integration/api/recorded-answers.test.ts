import "@/tests/support/next-cache";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cleanText } from "@/lib/text/tex/clean-text";
import { differences } from "@/tests/support/differences";
import { storeHubItem, storeHubItems } from "@/tests/support/hub-items";
import { list, madeUp, read } from "@/tests/support/read-api";

type Item = {
  paper: { id: string; publishedAt: string; submittedOnDailyAt?: string };
  publishedAt: string;
};

/** What a fresh site cannot know: their drawn thumbnail. Ours is drawn here. */
const drawnHere = ["thumbnail"];

/** Their text as any import takes it: line breaks and TeX commands that stand for a sign are folded. */
const texts = ["title", "summary", "ai_summary"];
const clean = (key: string, value: unknown): unknown =>
  texts.includes(key) && typeof value === "string" ? cleanText(value) : value;

const recording = (name: string) => `../shared/data/hf-api/${name}.json`;
const parse = (name: string) => JSON.parse(readFileSync(recording(name), "utf8"), clean) as unknown;
const testRecorded = (name: string, title: string, work: (recorded: unknown) => Promise<void>) =>
  test.skipIf(!existsSync(recording(name)))(`${title} (where ${name} was recorded)`, () =>
    work(parse(name)),
  );

describe("What Hugging Face answers and we import, we answer with every key, type, order and value", () => {
  test("for an item with all keys", async () => {
    await storeHubItem(madeUp, "2025-12-09", 0);
    expect(
      differences([madeUp], await list("/api/daily_papers?date=2025-12-09"), { mayDiffer: [] }),
    ).toEqual([]);
  });

  test("for that item's paper alone, and for a search that finds it", async () => {
    await storeHubItem(madeUp, "2025-12-09", 0);
    const alone: unknown = await (await read("/api/papers/2512.00001")).json();
    expect(differences(madeUp.paper, alone, { mayDiffer: [] })).toEqual([]);
    const hits: unknown = await (await read("/api/papers/search?q=title")).json();
    expect(differences([madeUp], hits, { mayDiffer: [] })).toEqual([]);
  });

  testRecorded("daily_papers_date_2026-08-20", "for a whole day", async (recorded) => {
    const theirs = recorded as Item[];
    for (const [index, item] of theirs.entries()) await storeHubItem(item, "2026-08-20", index);
    const ours = await list("/api/daily_papers?date=2026-08-20");
    expect(differences(theirs, ours, { mayDiffer: drawnHere })).toEqual([]);
  });

  testRecorded("daily_papers_item_rich", "for an item with everything", async (recorded) => {
    const theirs = recorded as Item;
    await storeHubItem(theirs, "2026-08-20", 0);
    const ours = await list("/api/daily_papers?date=2026-08-20");
    expect(differences([theirs], ours, { mayDiffer: drawnHere })).toEqual([]);
    const alone: unknown = await (await read(`/api/papers/${theirs.paper.id}`)).json();
    expect(differences(theirs.paper, alone, { mayDiffer: [] })).toEqual([]);
  });

  testRecorded("paper_page_props_2407.13168_PARTIAL", "for one paper", async (recorded) => {
    const { paper } = recorded as Item;
    await storeHubItems([{ ...paper, date: paper.submittedOnDailyAt?.slice(0, 10) }]);
    const alone: unknown = await (await read(`/api/papers/${paper.id}`)).json();
    expect(differences(paper, alone, { mayDiffer: [] })).toEqual([]);
  });

  testRecorded("papers_search_kazakh", "for a search", async (recorded) => {
    const theirs = recorded as Item[];
    await storeHubItems(theirs);
    const ours = (await (await read("/api/papers/search?q=kazakh")).json()) as Item[];
    // Beside a paper that stands on no day they give the hour in New York as if it were in UTC.
    for (const item of theirs) item.publishedAt = item.paper.publishedAt;
    // The order and the marked words are the search engine's own.
    const byId = (items: Item[]) => items.toSorted((a, b) => (a.paper.id < b.paper.id ? -1 : 1));
    const ownMarks = ["highlightedTitle", "highlightedSummary"];
    expect(
      differences(byId(theirs), byId(ours), { mayDiffer: [...drawnHere, ...ownMarks] }),
    ).toEqual([]);
  });
});
