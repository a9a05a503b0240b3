import { afterAll, beforeEach, expect, it } from "vitest";
import { honestAnswer, startEmbeddingServer } from "@/tests/support/embedding-server";
import { startVectorDatabase } from "@/tests/support/vector-database";

const service = await startEmbeddingServer();
const database = await startVectorDatabase();
// Before any module of ours is loaded, so that the env module reads it.
process.env.DATABASE_URL = database.url;
process.env.DATABASE_POOL_SIZE = "1";
process.env.EMBEDDING_URL = service.url;
process.env.EMBEDDING_DIMENSIONS = "3";
process.env.EMBEDDING_API_KEY = "a-secret-key";
const { db } = await import("@/lib/platform/db");
const { embedPapers } = await import("@/lib/search/embed-papers");
const { noFilters } = await import("@/lib/search/filters");
const { searchPapers } = await import("@/lib/search/search-papers");
const { createPaper } = await import("@/tests/support/factories");

beforeEach(async () => {
  service.answer = honestAnswer;
  service.asked = [];
  await db.paper.deleteMany();
});
afterAll(async () => {
  await db.$disconnect();
  service.stop();
  await database.stop();
});

async function findTitles(query: string) {
  const request = {
    query,
    filters: noFilters,
    sort: "relevance" as const,
    limit: 10,
    cursor: null,
  };
  return (await searchPapers(request, new Date())).papers.map(({ title }) => title);
}

async function createTwoPapers() {
  const whale = await createPaper({ title: "Whale songs", abstract: "On the tide." });
  await createPaper({ title: "Flour", abstract: "In the oven." });
  return whale;
}

it("finds by words alone until the papers are embedded, then a paper that shares no word", async () => {
  await createTwoPapers();
  expect(await findTitles("ocean")).toEqual([]);
  expect(await embedPapers({ until: null })).toEqual({ embedded: 2, waiting: 0 });
  expect(await findTitles("ocean")).toEqual(["Whale songs", "Flour"]);
  expect(await findTitles("ocean -flour")).toEqual(["Whale songs"]);
});

it("embeds a paper again when its text changed, and no other", async () => {
  const whale = await createTwoPapers();
  await embedPapers({ until: null });
  expect(await embedPapers({ until: null })).toEqual({ embedded: 0, waiting: 0 });
  await db.paper.update({
    where: { id: whale.id },
    data: { title: "Comets", abstract: "Near planets." },
  });
  service.asked = [];
  expect(await embedPapers({ until: null })).toEqual({ embedded: 1, waiting: 0 });
  expect(service.asked.map(({ input }) => input)).toEqual([["Comets\nNear planets."]]);
  expect((await findTitles("star"))[0]).toBe("Comets");
});

it("never finds a hidden paper by its meaning", async () => {
  const whale = await createTwoPapers();
  await embedPapers({ until: null });
  await db.paper.update({ where: { id: whale.id }, data: { hiddenAt: new Date() } });
  expect(await findTitles("ocean")).toEqual(["Flour"]);
});

const faults: [string, typeof honestAnswer, RegExp][] = [
  ["is broken", (response) => response.writeHead(500).end("no"), /answered 500/],
  ["hangs up", (response) => response.destroy(), /cannot be reached/],
  ["answers no JSON", (response) => response.end("{"), /we couldn't read/],
  [
    "answers another shape",
    (response) => response.end('{"data":[{"index":0}]}'),
    /we couldn't read/,
  ],
  [
    "gives vectors of another length",
    (response, { input }) =>
      response.end(
        JSON.stringify({ data: input.map((_, index) => ({ index, embedding: [1, 0] })) }),
      ),
    /2 dimensions where EMBEDDING_DIMENSIONS is 3/,
  ],
  ["leaves a text out", (response) => response.end('{"data":[]}'), /left a text out/],
];

it.each(faults)("answers by words when the service %s", async (_, fault, reason) => {
  await createTwoPapers();
  await embedPapers({ until: null });
  await createPaper({ title: "Tidal basins", abstract: "Of the ocean." });
  service.answer = fault;
  expect(await findTitles("ocean")).toEqual(["Tidal basins"]);
  const failure: unknown = await embedPapers({ until: null }).catch((error: unknown) => error);
  expect(String(failure)).toMatch(reason);
  expect(String(failure)).not.toContain("a-secret-key");
  service.answer = honestAnswer;
  expect(await embedPapers({ until: null })).toEqual({ embedded: 1, waiting: 0 });
});

it("passes over a text that the service never takes, until the text changes", async () => {
  const whale = await createTwoPapers();
  service.answer = (response, asked) =>
    asked.input.some((text) => text.includes("Whale"))
      ? response.writeHead(400).end("too long")
      : honestAnswer(response, asked);
  expect(await embedPapers({ until: null })).toEqual({ embedded: 2, waiting: 0 });
  expect(await findTitles("baker")).toEqual(["Flour"]);
  await db.paper.update({ where: { id: whale.id }, data: { title: "Tides" } });
  expect(await embedPapers({ until: null })).toEqual({ embedded: 1, waiting: 0 });
  expect(await findTitles("ocean")).toEqual(["Tides", "Flour"]);
});

it("takes no text for refused when the service refuses them all", async () => {
  await createTwoPapers();
  service.answer = (response) => response.writeHead(400).end("no such model");
  await expect(embedPapers({ until: null })).rejects.toThrow(/answered 400/);
  service.answer = honestAnswer;
  expect(await embedPapers({ until: null })).toEqual({ embedded: 2, waiting: 0 });
});

it("waits for a slow service no longer than EMBEDDING_TIMEOUT_MS", async () => {
  await createTwoPapers();
  await embedPapers({ until: null });
  service.answer = () => undefined;
  expect(await findTitles("whale")).toEqual(["Whale songs"]);
});

it("shares the work between runs at once: no paper is sent twice", async () => {
  for (const part of ["one", "two", "three"]) await createPaper({ title: `Whale ${part}` });
  await Promise.all([embedPapers({ until: null }), embedPapers({ until: null })]);
  const sent = service.asked.flatMap(({ input }) => input);
  expect(new Set(sent).size).toBe(sent.length);
});
