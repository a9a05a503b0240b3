import { beforeEach, describe, expect, test } from "vitest";
import { claimAuthor } from "@/lib/claims/making";
import { settleClaim } from "@/lib/claims/settling";
import { db } from "@/lib/platform/db";
import { fixPaper, paperFixSchema } from "@/lib/papers/correcting";
import { createPaper, createUser } from "@/tests/support/factories";

const now = new Date("2025-01-06T12:00:00Z");
let paper: { id: string; title: string };
let moderatorId: string;
let claimant: string;

const namesOf = async () =>
  (await db.author.findMany({ where: { paperId: paper.id }, orderBy: { position: "asc" } })).map(
    ({ name }) => name,
  );

function fix(authors: string) {
  const words = { paperId: paper.id, title: paper.title, abstract: "What it is about." };
  return fixPaper({ ...paperFixSchema.parse({ ...words, authors }), moderatorId });
}

beforeEach(async () => {
  paper = await createPaper({ textSource: "arxiv", authorCount: 3 });
  moderatorId = (await createUser({ role: "moderator" })).id;
  claimant = (await createUser()).id;
  await db.author.createMany({
    data: ["Ada Balazs", "Bob Bell", "Carl Cole"].map((name, position) => ({
      paperId: paper.id,
      position,
      name,
      outsideId: `outside-${position}`,
    })),
  });
});

async function claimFirst() {
  const who = { position: 0, name: null, userId: claimant };
  const claim = { paperId: paper.id, ...who, proof: "My page", now };
  await claimAuthor(claim);
  const { id } = await db.authorClaim.findFirstOrThrow({ where: { userId: claimant } });
  await settleClaim({ id, verdict: "accept", moderatorId, now });
  return id;
}

describe("A moderator who corrects the authors", () => {
  test("puts them in order, leaves one out, adds one, and the count follows", async () => {
    await fix("Carl Cole\r\n  Dora  Dell \r\n\r\nAda Balazs");
    expect(await namesOf()).toEqual(["Carl Cole", "Dora Dell", "Ada Balazs"]);
    await fix("Carl Cole");
    const fixed = await db.paper.findUniqueOrThrow({
      where: { id: paper.id },
      include: { authors: true },
    });
    expect(fixed).toMatchObject({ authorCount: 1, textSource: "moderator" });
    expect(fixed.authors).toMatchObject([{ name: "Carl Cole", outsideId: "outside-2" }]);
  });

  test("moves a claim with its name, also when the name gets its accents", async () => {
    const id = await claimFirst();
    await fix("Bob Bell\nAda Balázs\nCarl Cole");
    const [, ada] = await db.author.findMany({ orderBy: { position: "asc" } });
    expect(ada).toMatchObject({ name: "Ada Balázs", userId: claimant });
    await settleClaim({ id, verdict: "reject", moderatorId, now: new Date(now.getTime() + 1) });
    expect(await db.author.count({ where: { userId: claimant } })).toBe(0);
  });

  test("cannot leave out a name that is claimed, nor all of them", async () => {
    await claimFirst();
    await expect(fix("Bob Bell")).rejects.toMatchObject({ code: "conflict" });
    await expect(fix("")).rejects.toMatchObject({ code: "invalid" });
    expect(await namesOf()).toEqual(["Ada Balazs", "Bob Bell", "Carl Cole"]);
  });

  test("does not lose those whom no page shows", async () => {
    await db.author.update({
      where: { paperId_position: { paperId: paper.id, position: 0 } },
      data: { hiddenAt: now },
    });
    await fix("Carl Cole\nBob Bell");
    expect(await namesOf()).toEqual(["Carl Cole", "Bob Bell", "Ada Balazs"]);
  });

  test("leaves names alone that stay as they are, and says in the log what was changed", async () => {
    await fix("Ada Balazs\nBob Bell\nCarl Cole");
    await fix("Ada Balazs\nBob Bell");
    const logged = await db.moderationAction.findMany({ orderBy: { createdAt: "asc" } });
    expect(logged.map(({ detail }) => detail)).toMatchObject([
      { before: { title: paper.title } },
      { before: { authors: ["Ada Balazs", "Bob Bell", "Carl Cole"] } },
    ]);
  });
});
