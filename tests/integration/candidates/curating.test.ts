import { beforeEach, describe, expect, test } from "vitest";
import {
  dismissCandidate,
  listDismissed,
  noteCandidate,
  restoreCandidate,
} from "@/lib/candidates/dismissing";
import { listCandidates } from "@/lib/candidates/list";
import { listCuratingActs } from "@/lib/candidates/log";
import { placeCandidate, takeOff } from "@/lib/candidates/placing";
import { listQueuedDays, moveUp, queueLater } from "@/lib/candidates/queue";
import { db } from "@/lib/platform/db";
import { createPaper, createUser, day, placePaper } from "@/tests/support/factories";

/** A Friday. */
const now = new Date("2025-03-07T15:00:00Z");
const friday = day("2025-03-07");
const monday = day("2025-03-10");
let curatorId: string;
let otherId: string;
let paperId: string;

beforeEach(async () => {
  curatorId = (await createUser({ role: "curator", name: "Cora" })).id;
  otherId = (await createUser({ role: "curator", name: "Otto" })).id;
  paperId = (await createPaper({ publishedAt: now, title: "A candidate" })).id;
});

const listed = async () =>
  (await listCandidates({ day: friday, query: null, page: 1, limit: 10, now })).candidates.map(
    ({ id }) => id,
  );
const daysOf = async (id: string) =>
  (await db.placement.findMany({ where: { paperId: id } })).map(({ day: on }) =>
    on.toISOString().slice(0, 10),
  );
const act = () => ({ paperId, curatorId, now });

describe("A curator's yes", () => {
  test("puts a paper on today's list, and it is a candidate no more", async () => {
    expect(await listed()).toEqual([paperId]);
    expect(await placeCandidate({ ...act(), on: "today" })).toBe(friday);
    expect(await daysOf(paperId)).toEqual([friday]);
    expect(await listed()).toEqual([]);
  });

  test("queues it for the next weekday; on a weekend today is Monday", async () => {
    expect(await placeCandidate({ ...act(), on: "tomorrow" })).toBe(monday);
    const other = await createPaper({ publishedAt: now });
    const saturday = new Date("2025-03-08T15:00:00Z");
    const placed = { paperId: other.id, curatorId, now: saturday };
    expect(await placeCandidate({ ...placed, on: "today" })).toBe(monday);
  });

  test("counts once, also when several curators say it at the same moment", async () => {
    const answers = await Promise.allSettled([
      placeCandidate({ ...act(), on: "today" }),
      placeCandidate({ ...act(), curatorId: otherId, on: "tomorrow" }),
      dismissCandidate({ ...act(), curatorId: otherId }),
    ]);
    const placed = await db.placement.count({ where: { paperId } });
    const dismissed = await db.candidate.count({ where: { paperId, dismissedAt: { not: null } } });
    expect(placed).toBeLessThanOrEqual(1);
    expect(placed + dismissed).toBeGreaterThan(0);
    expect(answers.some(({ status }) => status === "rejected")).toBe(true);
  });

  test("is refused for a paper that is on a day, is hidden, or isn't here", async () => {
    const { paperId: placed } = await placePaper("2025-03-06");
    const hidden = await createPaper({ hiddenAt: now });
    const place = (id: string) => placeCandidate({ ...act(), paperId: id, on: "today" });
    await expect(place(placed)).rejects.toMatchObject({ code: "conflict" });
    await expect(place(hidden.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(place("2501.99999")).rejects.toMatchObject({ code: "not_found" });
  });

  test("is taken back, but not for what a reader submitted today or a day that is over", async () => {
    await placeCandidate({ ...act(), on: "today" });
    await takeOff({ ...act(), curatorId: otherId, day: friday });
    expect(await listed()).toEqual([paperId]);
    const submitted = await placePaper(friday);
    const old = await placePaper("2025-03-06");
    const queued = await placePaper(monday);
    const off = (id: string, on: typeof friday) => takeOff({ ...act(), paperId: id, day: on });
    await expect(off(submitted.paperId, friday)).rejects.toMatchObject({ code: "conflict" });
    await expect(off(old.paperId, day("2025-03-06"))).rejects.toMatchObject({ code: "conflict" });
    await off(queued.paperId, monday);
    expect(await daysOf(queued.paperId)).toEqual([]);
  });
});

describe("A curator's no", () => {
  test("holds for all curators until one of them takes it back", async () => {
    await dismissCandidate(act());
    expect(await listed()).toEqual([]);
    expect(await listDismissed(10)).toMatchObject([{ paperId, dismissedBy: { name: "Cora" } }]);
    await expect(dismissCandidate({ ...act(), curatorId: otherId })).rejects.toMatchObject({
      code: "conflict",
    });
    await restoreCandidate({ paperId, curatorId: otherId });
    expect(await listed()).toEqual([paperId]);
    await expect(restoreCandidate({ paperId, curatorId })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("gives way to a yes", async () => {
    await dismissCandidate(act());
    await placeCandidate({ ...act(), curatorId: otherId, on: "today" });
    expect(await listDismissed(10)).toEqual([]);
  });

  test("is refused for what is on a day", async () => {
    await placeCandidate({ ...act(), on: "tomorrow" });
    await expect(dismissCandidate(act())).rejects.toMatchObject({ code: "conflict" });
  });
});

test("Who is a curator no longer, or suspended, decides nothing", async () => {
  await db.user.update({ where: { id: curatorId }, data: { role: "reader" } });
  await db.user.update({ where: { id: otherId }, data: { hiddenAt: now } });
  for (const id of [curatorId, otherId]) {
    const given = { ...act(), curatorId: id };
    await expect(placeCandidate({ ...given, on: "today" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(dismissCandidate(given)).rejects.toMatchObject({ code: "forbidden" });
    await expect(noteCandidate({ ...given, note: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  expect(await listed()).toEqual([paperId]);
});

test("Whoever submitted the paper hears what became of it, and is named on the list", async () => {
  const reader = await createUser({ name: "Rita" });
  await db.submission.create({ data: { userId: reader.id, reference: paperId } });
  await dismissCandidate(act());
  const heard = () => db.notification.findMany({ where: { userId: reader.id } });
  expect(await heard()).toMatchObject([{ kind: "submission", paperId }]);
  expect((await heard())[0]?.text).toContain("didn't choose");
  await placeCandidate({ ...act(), on: "today" });
  expect(await heard()).toHaveLength(1);
  expect((await heard())[0]?.text).toContain(friday);
  expect(await db.submission.findMany()).toMatchObject([{ status: "placed", paperId }]);
  expect((await listQueuedDays(now))[0]?.papers).toMatchObject([{ submittedBy: "Rita" }]);
});

test("The log says who did what, and a later question gets only what is newer", async () => {
  await dismissCandidate(act());
  await restoreCandidate({ paperId, curatorId: otherId });
  await placeCandidate({ ...act(), on: "tomorrow" });
  const acts = await listCuratingActs(new Date(0), 10);
  expect(acts.map(({ by, verb, day: on }) => [by, verb, on])).toEqual([
    ["Cora", "queued", monday],
    ["Otto", "restored", null],
    ["Cora", "dismissed", null],
  ]);
  expect(acts[0]?.title).toBe("A candidate");
  expect(await listCuratingActs(acts[0]?.at ?? now, 10)).toEqual([]);
});

test("The queue shows today and the days to come in their order, and can be changed", async () => {
  const first = await placePaper(monday, { position: 0 });
  await placeCandidate({ ...act(), on: "tomorrow" });
  const shown = async () =>
    (await listQueuedDays(now)).map(({ day: on, papers }) => [on, ...papers.map(({ id }) => id)]);
  expect(await shown()).toEqual([[friday], [monday, first.paperId, paperId]]);
  await moveUp({ ...act(), day: monday });
  expect(await shown()).toEqual([[friday], [monday, paperId, first.paperId]]);
  expect(await queueLater({ ...act(), day: monday })).toBe("2025-03-11");
  expect(await shown()).toEqual([[friday], [monday, first.paperId], ["2025-03-11", paperId]]);
  await placePaper(friday, { paperId: (await createPaper()).id });
  await expect(queueLater({ ...act(), day: friday })).rejects.toMatchObject({ code: "conflict" });
  await expect(moveUp({ ...act(), day: day("2025-03-06") })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(moveUp({ ...act(), day: monday })).rejects.toMatchObject({ code: "not_found" });
});

test("A note is seen by all curators, and an empty one is none", async () => {
  await noteCandidate({ paperId, note: "Ask Ada", curatorId });
  const read = async () =>
    (await listCandidates({ day: friday, query: null, page: 1, limit: 10, now })).candidates[0];
  expect(await read()).toMatchObject({ note: "Ask Ada", notedBy: "Cora" });
  await noteCandidate({ paperId, note: "", curatorId: otherId });
  expect(await read()).toMatchObject({ note: null, notedBy: null });
  await expect(noteCandidate({ paperId: "no", note: "x", curatorId })).rejects.toMatchObject({
    code: "not_found",
  });
});
