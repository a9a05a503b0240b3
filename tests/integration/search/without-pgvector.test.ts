import { afterAll, expect, it } from "vitest";
import { startEmbeddingServer } from "@/tests/support/embedding-server";

const service = await startEmbeddingServer();
process.env.EMBEDDING_URL = service.url;
process.env.EMBEDDING_DIMENSIONS = "3";
const { embedPapers } = await import("@/lib/search/embed-papers");
const { noFilters } = await import("@/lib/search/filters");
const { searchPapers } = await import("@/lib/search/search-papers");
const { createPaper } = await import("@/tests/support/factories");

afterAll(() => service.stop());

it("stays with words, and says why, when the database has no pgvector", async () => {
  await createPaper({ title: "Whale songs" });
  await expect(embedPapers({ until: null })).rejects.toThrow(
    /no pgvector extension, so search by meaning stays off/,
  );
  const request = { filters: noFilters, sort: "relevance" as const, limit: 10, cursor: null };
  const found = async (query: string) =>
    (await searchPapers({ ...request, query }, new Date())).papers.map(({ title }) => title);
  expect(await found("whales")).toEqual(["Whale songs"]);
  expect(await found("ocean")).toEqual([]);
  expect(service.asked).toEqual([]);
});
