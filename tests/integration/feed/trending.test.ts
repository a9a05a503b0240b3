import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { rescoreTrending } from "@/lib/feed/rescore-trending";
import { getTrendingFeed } from "@/lib/feed/trending";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";

const now = new Date("2025-12-10T17:00:00Z"); // noon in New York

async function listTrending(at = now): Promise<string[]> {
  await rescoreTrending(at, 1_000);
  return (await getTrendingFeed(1, at)).papers.map(({ title }) => title);
}

async function scoreOf(paperId: string): Promise<number | undefined> {
  await db.trendingChange.create({ data: { paperId } });
  await rescoreTrending(now, 1_000);
  return (await db.trending.findUnique({ where: { paperId } }))?.score;
}

describe("The trending list", () => {
  test("is ordered by what readers gave lately, and leaves out what is hidden or waits", async () => {
    await placePaper("2025-12-10", { paper: { title: "today" } });
    await placePaper("2025-12-06", { paper: { title: "liked", outsideUpvoteCount: 9 } });
    await placePaper("2025-12-06", { paper: { title: "old" } });
    await placePaper("2025-12-10", { paper: { title: "hidden", hiddenAt: now } });
    await placePaper("2025-12-11", { paper: { title: "queued", outsideUpvoteCount: 99 } });
    await createPaper({ title: "on no day" });
    expect(await listTrending()).toEqual(["liked", "today", "old"]);
    expect((await listTrending(new Date("2025-12-11T17:00:00Z")))[0]).toBe("queued");
  });

  test("names who put a paper on the newest day that has begun", async () => {
    const [ann, bob, cem] = [
      await createUser({ name: "Ann" }),
      await createUser({ name: "Bob" }),
      await createUser({ name: "Cem" }),
    ];
    const { paperId } = await placePaper("2025-12-08", { submitterId: ann.id });
    await placePaper("2025-12-10", { paperId, submitterId: bob.id });
    await placePaper("2025-12-11", { paperId, submitterId: cem.id });
    await rescoreTrending(now, 1_000);
    expect((await getTrendingFeed(1, now)).papers).toMatchObject([{ submittedBy: "Bob" }]);
  });
});

describe("A paper's trending score", () => {
  test("counts from the newest of its days that has begun", async () => {
    const { paperId } = await placePaper("2025-12-08");
    const before = (await scoreOf(paperId)) ?? NaN;
    await placePaper("2025-12-10", { paperId });
    expect(await scoreOf(paperId)).toBeCloseTo(before + 1, 9);
    await placePaper("2025-12-12", { paperId });
    expect(await scoreOf(paperId)).toBeCloseTo(before + 1, 9);
  });

  test("is that of another site's export until somebody here has a say", async () => {
    const paper = { outsideTrendingScore: 4 };
    const [left, upvoted, discussed] = [
      await placePaper("2025-12-10", { paper }),
      await placePaper("2025-12-10", { paper }),
      await placePaper("2025-12-10", { paper }),
    ];
    const { id: userId } = await createUser();
    await db.upvote.create({ data: { paperId: upvoted.paperId, userId } });
    await db.comment.create({ data: { paperId: discussed.paperId, userId, body: "Well." } });
    expect(await scoreOf(left.paperId)).toBe(4);
    expect(await scoreOf(upvoted.paperId)).toBeGreaterThan(1_000);
    expect(await scoreOf(discussed.paperId)).toBeGreaterThan(1_000);
  });

  test("forgets comments that are deleted or hidden", async () => {
    const { paperId } = await placePaper("2025-12-10");
    const silent = await scoreOf(paperId);
    const { id: userId } = await createUser();
    const comment = await db.comment.create({
      data: { paperId, userId, body: "Well.", createdAt: now },
    });
    expect(await scoreOf(paperId)).toBeGreaterThan(silent ?? NaN);
    await db.comment.update({ where: { id: comment.id }, data: { hiddenAt: now } });
    expect(await scoreOf(paperId)).toBe(silent);
    await db.comment.update({
      where: { id: comment.id },
      data: { hiddenAt: null, deletedAt: now },
    });
    expect(await scoreOf(paperId)).toBe(silent);
  });

  test("trusts a new account that signed in elsewhere", async () => {
    const { paperId } = await placePaper("2025-12-10");
    const castAt = new Date("2025-12-10T00:00:00Z");
    const votes = { create: { paperId, createdAt: castAt } };
    const unknown = await createUser({ createdAt: castAt, upvotes: votes });
    const without = (await scoreOf(paperId)) ?? NaN;
    await db.account.create({
      data: { userId: unknown.id, provider: "orcid", providerAccountId: "1", type: "oauth" },
    });
    expect(await scoreOf(paperId)).toBeCloseTo(without + 1, 9);
  });
});

describe("Scoring anew", () => {
  test("takes the oldest writes first, no more than its limit, and says how many", async () => {
    const [first, second] = [await placePaper("2025-12-10"), await placePaper("2025-12-10")];
    await db.trendingChange.deleteMany();
    for (const { paperId } of [first, first, second])
      await db.trendingChange.create({ data: { paperId } });
    expect(await rescoreTrending(now, 2)).toBe(2);
    expect(await db.trending.findMany({ select: { paperId: true } })).toEqual([
      { paperId: first.paperId },
    ]);
    expect(await rescoreTrending(now, 2)).toBe(1);
    expect(await rescoreTrending(now, 2)).toBe(0);
  });

  test("leaves the writes to another process that is at it", async () => {
    await placePaper("2025-12-10");
    await db.$transaction(async (other) => {
      await other.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('trending'))`;
      expect(await rescoreTrending(now, 1_000)).toBe(0);
    });
    expect(await rescoreTrending(now, 1_000)).toBeGreaterThan(0);
  });
});
