import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { noFilters } from "@/lib/search/filters";
import { reindexPapers } from "@/lib/search/reindex";
import { searchPapers } from "@/lib/search/search-papers";
import { createPaper } from "@/tests/support/factories";

async function count(query: string) {
  const request = {
    query,
    filters: noFilters,
    sort: "relevance" as const,
    limit: 10,
    cursor: null,
  };
  return (await searchPapers(request, new Date())).papers.length;
}

it("rebuilds an index that was lost, without the papers that are hidden", async () => {
  await createPaper({ title: "Kelp forests" });
  await createPaper({ title: "Kelp farms", hiddenAt: new Date() });
  await db.$executeRaw`DELETE FROM search_document`;
  expect(await count("kelp")).toBe(0);
  expect(await reindexPapers()).toBe(2);
  expect(await count("kelp")).toBe(1);
  expect(await reindexPapers()).toBe(2);
  expect(await count("kelp")).toBe(1);
});

it("indexes all that one transaction wrote, whatever the order", async () => {
  await db.$transaction(async (tx) => {
    await tx.paper.create({
      data: { id: "2501.99001", textSource: "arxiv", title: "Salt", abstract: "Marsh." },
    });
    await tx.keyword.create({
      data: { paperId: "2501.99001", position: 0, keyword: "halophyte", key: "halophyte" },
    });
    await tx.paper.update({ where: { id: "2501.99001" }, data: { title: "Brine" } });
  });
  expect([await count("halophyte"), await count("brine"), await count("salt")]).toEqual([1, 1, 0]);
});
