import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMonths } from "@/lib/feed/months";
import { listNewestRecords } from "@/lib/feed/records";
import { listHidden } from "@/lib/moderation/queue";
import { markNotificationsRead } from "@/lib/notifications/inbox";
import {
  listAuthorRecords,
  listOrganizationRecords,
  listTopicRecords,
} from "@/lib/papers/matching-records";
import { listPublishedRecords } from "@/lib/papers/records";
import { getMemberId, getPerson, hasPerson } from "@/lib/people/people";
import { noFilters } from "@/lib/search/filters";
import { searchPapers } from "@/lib/search/search-papers";
import { fillTables } from "@/tests/support/fill-tables";
import { measure, recordQueries } from "@/tests/support/record-queries";

const now = new Date("2025-12-10T12:00:00Z");
const papers = 3_000;
/** A list that read its whole table would read 600 rows for each it returns. */
const wanted = { limit: 5, now };
const mostReadPerRow = 60;

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const recorder = recordQueries();

beforeAll(() => client.connect());
afterAll(async () => {
  recorder.stop();
  await client.end();
});

const newestIn = (category: string) =>
  searchPapers(
    {
      query: "",
      filters: { ...noFilters, categories: [category] },
      sort: "newest",
      limit: 5,
      cursor: null,
    },
    now,
  );

const calls: Record<string, () => Promise<unknown>> = {
  "a member by handle": () => getPerson("READER-77", now),
  "an outside person by handle, with their comments": () => getPerson("outside-77", now),
  "whether there is somebody": () => hasPerson("OUTSIDE-78"),
  "a member's id": () => getMemberId("reader-79"),
  "papers by a keyword that few have": () => listTopicRecords("word 9", wanted),
  "papers of a category that all have": () => listTopicRecords("cs.CL", wanted),
  "papers of a category that few have": () => listTopicRecords("math.C9", wanted),
  "papers of an author": () => listAuthorRecords("author 9", wanted),
  "papers of an organisation": () => listOrganizationRecords("LABORATORY 9", wanted),
  "the newest of an archive": () => newestIn("cs"),
  "the newest of a category that few have": () => newestIn("MATH.c9"),
  "the newest papers": () => listPublishedRecords(null, 5, now),
  "papers from a cursor on": () =>
    listPublishedRecords({ publishedAt: new Date("2025-01-01"), id: "2501.00100" }, 5, now),
  "the months of the sitemap": () => listMonths(now),
  "unread notifications": () => markNotificationsRead("00000000-0000-7000-8000-000000000001", now),
  "what is hidden": () => listHidden(5),
};

describe("Among three thousand of each kind", () => {
  test("no list reads more than a little beyond what it returns", async () => {
    await fillTables(client, papers);
    for (const [name, call] of Object.entries(calls)) {
      const plans = await plansOf(call);
      expect(plans.length, name).toBeGreaterThan(0);
      for (const { text, read, returned, nodes } of plans)
        expect(read, `${name}: ${text}\n${nodes.join()}`).toBeLessThanOrEqual(
          mostReadPerRow * Math.max(1, returned),
        );
    }
  });

  test("a deep page of the feed counts what comes before it and reads none of it", async () => {
    await fillTables(client, papers);
    const [count, ...rest] = await plansOf(() =>
      listNewestRecords(null, { page: 500, limit: 5, now }),
    );
    const readsPapers = / paper$| paper_pkey$/;
    expect(count?.nodes.filter((node) => readsPapers.test(node))).toEqual([]);
    expect(rest.length).toBeGreaterThan(0);
    for (const { text, read } of rest) expect(read, text).toBeLessThanOrEqual(100);
  });
});

/** Each statement of a call with what its plan reads. */
async function plansOf(call: () => Promise<unknown>) {
  recorder.take();
  await call();
  const plans = [];
  for (const sent of recorder.take()) plans.push(await measure(client, sent));
  return plans.filter((plan) => plan !== null);
}
