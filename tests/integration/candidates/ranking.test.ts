import { expect, test } from "vitest";
import { exportModel, importModel } from "@/lib/candidates/kept-model";
import { listCandidates } from "@/lib/candidates/list";
import { relearnCandidates } from "@/lib/candidates/relearn";
import { db } from "@/lib/platform/db";
import { dayToDate } from "@/lib/time/dates";
import { createPaper, day } from "@/tests/support/factories";
import { judgedPapers, newPapers } from "@/tests/support/judged-papers";

const now = new Date("2025-03-05T15:00:00Z");
const asked = { day: day("2025-03-05"), query: null, page: 1, limit: 10, now };

async function createJudged() {
  const { examples, picks } = judgedPapers("2025-01-03");
  for (const { id, title, abstract, authors, categories, arrivedOn } of examples) {
    await createPaper({ id, title, abstract, categories, publishedAt: dayToDate(arrivedOn) });
    await db.author.createMany({
      data: authors.map((name, position) => ({ paperId: id, position, name })),
    });
  }
  await db.placement.createMany({
    data: picks.map(({ id, day: on }) => ({ paperId: id, day: dayToDate(on), position: 0 })),
  });
}

async function createArrivals() {
  const [soil, agents] = [
    await createArrival(newPapers.soil),
    await createArrival(newPapers.agents),
  ];
  return { soil, agents };
}

async function createArrival({ title, abstract, authors, categories }: typeof newPapers.soil) {
  const { id } = await createPaper({ title, abstract, categories, publishedAt: now });
  await db.author.createMany({
    data: authors.map((name, position) => ({ paperId: id, position, name })),
  });
  return id;
}

test("Candidates stand as curators picked before, and say why; once a day is enough to learn", async () => {
  await createJudged();
  const { soil, agents } = await createArrivals();
  expect(await relearnCandidates(now)).toMatchObject({ learned: true });
  expect(await relearnCandidates(now)).toEqual({ learned: false, scored: 0 });
  const { learning, candidates } = await listCandidates(asked);
  expect(learning).toMatchObject({ learnedOn: "2025-03-05", isOwn: true });
  const ids = candidates.map(({ id }) => id);
  expect(ids.indexOf(agents)).toBe(0);
  expect(ids.indexOf(soil)).toBeGreaterThan(0);
  expect(candidates[0]?.reasons).toContain("code linked");
  expect(await relearnCandidates(new Date("2025-03-06T15:00:00Z"))).toMatchObject({
    learned: true,
  });
});

test("A site without picks orders by plain facts and says so", async () => {
  const { soil, agents } = await createArrivals();
  expect(await relearnCandidates(now)).toEqual({ learned: false, scored: 2 });
  const { learning, candidates } = await listCandidates(asked);
  expect(learning).toBeNull();
  expect(candidates.map(({ id }) => id)).toEqual([agents, soil]);
  expect(candidates[0]?.reasons).toEqual(["code linked"]);
});

test("A model that was carried here ranks until this site has learned itself", async () => {
  await createJudged();
  await relearnCandidates(now);
  const file = JSON.stringify(await exportModel());
  await db.candidateModel.deleteMany();
  await expect(exportModel()).rejects.toThrow("hasn't learned");
  await importModel(file);
  await expect(importModel("{}")).rejects.toThrow();
  await expect(importModel("no JSON")).rejects.toThrow("not a model");
  await createArrivals();
  const { learning, candidates } = await listCandidates(asked);
  expect(learning).toMatchObject({ isOwn: false, pickCount: 29 });
  expect(candidates[0]?.title).toBe(newPapers.agents.title);
  expect(await relearnCandidates(now)).toMatchObject({ learned: true });
  expect((await listCandidates(asked)).learning).toMatchObject({ isOwn: true });
});

test("A candidate arrived within a week, stands on no day, and is neither hidden nor withdrawn", async () => {
  const fresh = await createPaper({ publishedAt: now, title: "About 50% of it_all" });
  await createPaper({ publishedAt: new Date("2025-02-20") });
  await createPaper({ publishedAt: now, hiddenAt: now });
  await createPaper({ publishedAt: now, withdrawnAt: now });
  const placed = await createPaper({ publishedAt: now });
  await db.placement.create({
    data: { paperId: placed.id, day: dayToDate(day("2025-03-10")), position: 0 },
  });
  const { candidates, total } = await listCandidates(asked);
  expect(candidates.map(({ id }) => id)).toEqual([fresh.id]);
  expect(total).toBe(1);
  const found = async (query: string) => (await listCandidates({ ...asked, query })).total;
  expect(await found("50% OF it_")).toBe(1);
  expect(await found("%")).toBe(1);
  expect(await found("it%all")).toBe(0);
});

test("With each day that it waits, a paper's odds are halved", async () => {
  const late = await createPaper({ publishedAt: new Date("2025-03-03T12:00:00Z") });
  const fresh = await createPaper({ publishedAt: new Date("2025-03-05T12:00:00Z") });
  const { candidates } = await listCandidates(asked);
  expect(candidates.map(({ id }) => id)).toEqual([fresh.id, late.id]);
  const [newer, older] = candidates.map(({ score }) => score);
  expect((newer ?? 0) - (older ?? 0)).toBeCloseTo(2 * Math.log(2));
});
