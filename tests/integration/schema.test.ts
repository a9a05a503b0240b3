import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { listPageChanges, markPageChanges } from "@/lib/pages/changes";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";

describe("The database refuses", () => {
  test.each(["2407.217", "abs/2407.21783", "dp-short", "latest", ""])(
    "%j as the id of a paper",
    async (id) => {
      await expect(createPaper({ id })).rejects.toThrow();
    },
  );

  test("a paper twice on one day", async () => {
    const { paperId } = await placePaper("2025-12-09");
    await expect(placePaper("2025-12-09", { paperId })).rejects.toThrow();
  });

  test("a count below zero", async () => {
    await expect(createPaper({ ownUpvoteCount: -1 })).rejects.toThrow();
  });

  test("two handles that differ in capitals only", async () => {
    await createUser({ handle: "Ada" });
    await expect(createUser({ handle: "ada" })).rejects.toThrow();
  });

  test("a change of the moderation log", async () => {
    const { id } = await createUser();
    await db.moderationAction.create({
      data: { moderatorId: id, verb: "hide", subjectKind: "paper", subjectId: "1" },
    });
    await expect(db.moderationAction.updateMany({ data: { verb: "restore" } })).rejects.toThrow(
      /append-only/,
    );
    await expect(db.moderationAction.deleteMany()).rejects.toThrow(/append-only/);
  });
});

test.each(["2407.21783", "0704.0001", "hep-th/9901001", "math.GT/0309136", "dp-0123456789ab"])(
  "%s is the id of a paper",
  async (id) => {
    expect(await createPaper({ id })).toMatchObject({ id });
  },
);

test("A card's counts are what came from outside plus what people did here", async () => {
  const paper = await createPaper({
    outsideUpvoteCount: 5,
    ownUpvoteCount: 2,
    outsideCommentCount: 1,
    ownCommentCount: 3,
  });
  expect(paper).toMatchObject({ upvoteCount: 7, commentCount: 4 });
});

describe("The log of outdated pages", () => {
  /** Each once: a new paper names its page, and its placement names it again. */
  const tags = async () => {
    const changes = await db.pageChange.findMany({ orderBy: { id: "asc" } });
    return [...new Set(changes.map(({ tag }) => tag))];
  };

  test("names the day and the steppers when a day gets its first paper", async () => {
    const { paperId } = await placePaper("2025-12-09");
    expect(await tags()).toEqual([`paper:${paperId}`, "day:2025-12-09", "days"]);
  });

  test("leaves the steppers alone when a day gets another", async () => {
    await placePaper("2025-12-09");
    await db.pageChange.deleteMany();
    const { paperId } = await placePaper("2025-12-09");
    expect(await tags()).toEqual([`paper:${paperId}`, "day:2025-12-09"]);
  });

  test("names the page of a paper that appears, which was kept as unknown", async () => {
    const { id } = await createPaper();
    expect(await tags()).toEqual([`paper:${id}`]);
  });

  test("names each of a paper's days when its counts change", async () => {
    const { paperId } = await placePaper("2025-12-08");
    await placePaper("2025-12-09", { paperId });
    await db.pageChange.deleteMany();
    await db.paper.update({ where: { id: paperId }, data: { ownUpvoteCount: { increment: 1 } } });
    expect((await tags()).toSorted()).toEqual([
      "day:2025-12-08",
      "day:2025-12-09",
      `paper:${paperId}`,
    ]);
  });

  test("names the steppers when a paper is hidden", async () => {
    const { paperId } = await placePaper("2025-12-08");
    await db.pageChange.deleteMany();
    await db.paper.update({ where: { id: paperId }, data: { hiddenAt: new Date() } });
    expect(await tags()).toContain("days");
  });

  test("names both days when a paper moves", async () => {
    const placement = await placePaper("2025-12-08");
    await db.pageChange.deleteMany();
    await db.placement.updateMany({
      where: { paperId: placement.paperId },
      data: { day: new Date("2025-12-09") },
    });
    expect((await tags()).filter((tag) => tag.startsWith("day:")).toSorted()).toEqual([
      "day:2025-12-08",
      "day:2025-12-09",
    ]);
  });

  test("names the whole site when one statement touches more than a hundred papers", async () => {
    await db.paper.createMany({
      data: Array.from({ length: 101 }, (_, n) => ({
        id: `2502.${String(n).padStart(5, "0")}`,
        textSource: "arxiv" as const,
        title: "t",
        abstract: "a",
      })),
    });
    expect(await tags()).toEqual(["site"]);
    await db.pageChange.deleteMany();
    await db.paper.updateMany({ data: { githubStars: 1 } });
    expect(await tags()).toEqual(["site"]);
  });

  test("gives a reader what was committed since it last read, also by a transaction begun before", async () => {
    const mark = await markPageChanges();
    const { paperId } = await placePaper("2025-12-09");
    let middle = { tags: [] as string[], mark };
    await db.$transaction(async (slow) => {
      await slow.paper.update({ where: { id: paperId }, data: { githubStars: 2 } });
      await placePaper("2025-12-08");
      middle = await listPageChanges(mark);
    });
    expect(middle.tags).toContain("day:2025-12-08");
    const last = await listPageChanges(middle.mark);
    expect(last.tags).toContain(`paper:${paperId}`);
    expect((await listPageChanges(last.mark)).tags).toEqual([]);
  });

  test("stays empty when the writer's transaction fails", async () => {
    await expect(
      db.$transaction(async (transaction) => {
        await transaction.paper.create({
          data: { id: "2501.09999", textSource: "arxiv", title: "t", abstract: "a" },
        });
        await transaction.placement.create({
          data: { day: new Date("2025-12-09"), paperId: "2501.09999", position: 0 },
        });
        throw new Error("never mind");
      }),
    ).rejects.toThrow("never mind");
    expect(await tags()).toEqual([]);
  });
});
