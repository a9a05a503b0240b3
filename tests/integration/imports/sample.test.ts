import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { importSampleFeed } from "@/lib/imports/sample";

const sample = "prisma/sample/2025-12-09.json";

test("The sample feed is the 44 papers of 9 December 2025, and loading it again changes nothing", async () => {
  await importSampleFeed(sample);
  const papers = await db.paper.findMany({ orderBy: { id: "asc" }, include: { placements: true } });
  expect(papers).toHaveLength(44);
  expect(papers.every(({ placements }) => placements.length === 1)).toBe(true);
  expect(
    papers.filter(({ authorCount, publishedAt }) => !authorCount && !publishedAt),
  ).toMatchObject([{ id: "2506.05551", upvoteCount: 0 }]);
  expect(papers.find(({ id }) => id === "2505.15431")?.authorCount).toBe(253);
  expect(papers.find(({ id }) => id === "2405.15738")).toMatchObject({
    upvoteCount: 32,
    commentCount: 7,
  });
  await importSampleFeed(sample);
  expect(
    await db.paper.findMany({ orderBy: { id: "asc" }, include: { placements: true } }),
  ).toEqual(papers);
});
