import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { type PaperCard, paperCardSelect, toPaperCard } from "@/lib/papers/card";
import { readRecords } from "@/lib/papers/read-records";
import { recordWithPlacement, withPlacement } from "@/lib/papers/record";
import { begun } from "@/lib/papers/visible";
import { Prisma } from "@/lib/generated/prisma/client";
import { listCards } from "@/lib/search/list-cards";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";

const now = new Date("2025-12-10T17:00:00Z");

/** A paper with every part, one with none, and one that a hidden account put on the feed. */
async function createPapers(): Promise<string[]> {
  const instant = new Date("2025-11-02T03:04:05.678Z");
  const [ada, gone] = [await createUser({ name: "Ada" }), await createUser({ hiddenAt: now })];
  await db.outsidePerson.create({
    data: {
      handle: "outside",
      name: "Outside",
      avatarUrl: "https://a.org/b.png",
      profile: { a: 1 },
    },
  });
  const whole = await createPaper({
    publishedAt: instant,
    withdrawnAt: instant,
    summary: "In short.",
    summaryModel: "a model",
    summaryHiddenAt: instant,
    projectPage: "https://example.org",
    githubRepo: "https://github.com/a/b",
    githubRepoAddedBy: "user",
    githubStars: 12,
    discussionId: "abc",
    arxivUpdatedOn: new Date("2025-11-03"),
    outsideUpvoteCount: 3,
    authorCount: 15,
    organizationId: (await db.organization.create({ data: { slug: "lab", name: "Lab" } })).id,
  });
  await db.author.createMany({
    data: Array.from({ length: 15 }, (_, position) => ({
      paperId: whole.id,
      position,
      name: `Author ${position}`,
      hiddenAt: position === 2 ? instant : null,
      userId: position === 0 ? ada.id : position === 3 ? gone.id : null,
      outsidePersonHandle: position === 1 ? "outside" : null,
      outsideStatus: position === 1 ? "claimed_verified" : null,
      outsideStatusChangedAt: position === 1 ? instant : null,
    })),
  });
  await db.keyword.createMany({
    data: [1, 0].map((position) => ({
      paperId: whole.id,
      position,
      keyword: `K${position}`,
      key: "k",
    })),
  });
  await db.media.createMany({
    data: [1, 0].map((position) => ({
      paperId: whole.id,
      position,
      kind: "image" as const,
      url: `https://example.org/${position}.png`,
    })),
  });
  await placePaper("2025-12-08", { paperId: whole.id, outsideSubmitterHandle: "outside" });
  await placePaper("2025-12-09", { paperId: whole.id, submitterId: ada.id, submittedAt: instant });
  await placePaper("2025-12-11", { paperId: whole.id });
  const byHidden = await placePaper("2025-12-09", { submitterId: gone.id });
  const byOutsider = await placePaper("2025-12-09", { outsideSubmitterHandle: "outside" });
  const bare = await createPaper({ publishedAt: null, authorCount: null });
  return [whole.id, bare.id, byHidden.paperId, byOutsider.paperId];
}

test("A record read in one statement is what Prisma reads in many", async () => {
  const ids = await createPapers();
  const rows = await db.paper.findMany({
    where: { id: { in: ids } },
    select: recordWithPlacement(begun(now)),
  });
  const read = await readRecords(Prisma.sql`paper.id = ANY (${ids})`, now);
  expect(byId(read, ({ paper }) => paper.id)).toEqual(
    byId(rows.map(withPlacement), ({ paper }) => paper.id),
  );
});

test("A card read in one statement is what Prisma reads in many", async () => {
  const ids = await createPapers();
  const rows = await db.paper.findMany({
    where: { id: { in: ids } },
    select: paperCardSelect(begun(now)),
  });
  const cards: PaperCard[] = rows.map(toPaperCard);
  expect(byId(await listCards(ids, now), ({ id }) => id)).toEqual(byId(cards, ({ id }) => id));
  expect(await listCards([], now)).toEqual([]);
});

const byId = <Row>(rows: Row[], idOf: (row: Row) => string) =>
  Object.fromEntries(rows.map((row) => [idOf(row), row]));
