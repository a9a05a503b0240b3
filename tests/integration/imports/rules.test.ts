import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { importLines } from "@/lib/imports/run";
import type { ImportFormat } from "@/lib/imports/parse-lines";
import { createPaper, createUser, placePaper } from "@/tests/support/factories";
import { arxivRecord, hfItem, hfPaper, inChunks, toFile } from "@/tests/support/import-lines";

async function importAll(format: ImportFormat, lines: unknown[]) {
  const rejected: string[] = [];
  const onRejected = (line: number, reason: string) => rejected.push(`${line}: ${reason}`);
  const result = await importLines(inChunks(toFile(lines), 1 << 16), format, { onRejected });
  return { ...result, rejected };
}
const getPaper = (id = "2512.00001") =>
  db.paper.findUniqueOrThrow({
    where: { id },
    include: {
      authors: { orderBy: { position: "asc" } },
      keywords: true,
      media: true,
      organization: true,
      linkedRepositories: true,
      placements: { orderBy: { day: "asc" } },
    },
  });

describe("A paper of a feed day", () => {
  const organization = { _id: "o1", name: "eth", fullname: "ETH Zürich" };
  const rich = hfItem({
    organization,
    mediaUrls: ["https://cdn-uploads.huggingface.co/a.mp4"],
    paper: {
      title: "Schr\\\"odinger's\n Cat",
      organization,
      ai_summary: "Short.",
      ai_keywords: ["Sparse Reading"],
      githubRepo: "https://github.com/a/b",
      githubStars: 3,
      submittedOnDailyAt: "2025-12-09T01:00:00.000Z",
      submittedOnDailyBy: { _id: "u1", user: "ada", fullname: "Ada L", type: "user" },
    },
  });

  test("is stored with all that is needed to give it back", async () => {
    expect(await importAll("hf", [rich])).toMatchObject({ read: 1, inserted: 1, rejected: [] });
    expect(await getPaper()).toMatchObject({
      textSource: "hugging_face",
      title: "Schrödinger's Cat",
      publishedAt: new Date("2025-12-08T18:00:00Z"),
      abstract: "We read sparsely.",
      authorCount: 2,
      outsideUpvoteCount: 5,
      upvoteCount: 5,
      commentCount: 1,
      summary: "Short.",
      githubStars: 3,
      organization: { slug: "eth", name: "ETH Zürich", outsideId: "o1" },
      keywords: [{ keyword: "Sparse Reading", key: "sparse reading" }],
      media: [{ kind: "video" }],
      authors: [
        { name: "Ada Lovelace", outsideId: "a1", outsidePersonHandle: "ada" },
        { name: "Charles Babbage", outsidePersonHandle: null },
      ],
      placements: [
        {
          position: 0,
          outsideSubmitterHandle: "ada",
          submittedAt: new Date("2025-12-09T01:00:00Z"),
          outsidePublishedAt: new Date("2025-12-08T13:00:00Z"),
          isAuthorParticipating: true,
        },
      ],
    });
    expect(await db.outsidePerson.findMany()).toMatchObject([
      { handle: "ada", name: "Ada L", avatarUrl: "/a.svg", profile: { _id: "u1", type: "user" } },
    ]);
  });

  test("is the same after a second run, which says so", async () => {
    await importAll("hf", [rich]);
    const before = await getPaper();
    expect(await importAll("hf", [rich])).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 });
    expect(await getPaper()).toEqual(before);
  });

  test("that a line names twice in one file counts once: the first", async () => {
    const again = hfItem({ paper: { upvotes: 99 } });
    expect(await importAll("hf", [rich, again])).toMatchObject({ inserted: 1, unchanged: 1 });
    expect((await getPaper()).outsideUpvoteCount).toBe(5);
    expect(await importAll("hf", [again])).toMatchObject({ updated: 1 });
    expect((await getPaper()).outsideUpvoteCount).toBe(99);
  });

  test("may stand on several days, with the counts of the latest", async () => {
    const earlier = hfItem({ date: "2025-12-08", paper: { upvotes: 50 } });
    expect(await importAll("hf", [rich, earlier])).toMatchObject({ inserted: 2, updated: 0 });
    const { placements, outsideUpvoteCount } = await getPaper();
    expect(placements).toHaveLength(2);
    expect(outsideUpvoteCount).toBe(5);
    expect(await importAll("hf", [earlier, rich])).toMatchObject({ unchanged: 2 });
  });

  test("that has not begun is queued", async () => {
    expect(await importAll("hf", [hfItem({ date: "2999-01-01" })])).toMatchObject({ inserted: 1 });
    expect(await db.placement.count()).toBe(1);
  });
});

describe("Positions on a day", () => {
  const on = (id: string, given = {}) => hfItem({ ...given, paper: { id } });
  const positions = async () => {
    const placements = await db.placement.findMany({ orderBy: { position: "asc" } });
    return placements.map(({ paperId, position }) => [paperId, position]);
  };

  test("are the order of the lines, and stay when a later run brings more", async () => {
    await importAll("hf", [on("2512.00003"), on("2512.00001")]);
    await importAll("hf", [on("2512.00002"), on("2512.00001"), on("2512.00003")]);
    expect(await positions()).toEqual([
      ["2512.00003", 0],
      ["2512.00001", 1],
      ["2512.00002", 2],
    ]);
  });

  test("are the lines' own where they say them", async () => {
    await importAll("hf", [on("2512.00003", { position: 7 }), on("2512.00001", { position: 2 })]);
    expect(await positions()).toEqual([
      ["2512.00001", 2],
      ["2512.00003", 7],
    ]);
  });
});

describe("What people did here is not touched", () => {
  test("votes and comments stay, and outside counts are added to them", async () => {
    await createPaper({ id: "2512.00001", ownUpvoteCount: 2, ownCommentCount: 3 });
    await importAll("hf", [hfItem()]);
    expect(await getPaper()).toMatchObject({
      ownUpvoteCount: 2,
      ownCommentCount: 3,
      upvoteCount: 7,
      commentCount: 4,
    });
  });

  test("a place that somebody here gave a paper keeps its submitter and position", async () => {
    const user = await createUser();
    await createPaper({ id: "2512.00001" });
    await placePaper("2025-12-09", { paperId: "2512.00001", submitterId: user.id, position: 4 });
    await importAll("hf", [hfItem({ position: 0 })]);
    const { placements } = await getPaper();
    expect(placements).toMatchObject([
      { position: 4, submitterId: user.id, outsideSubmitterHandle: null },
    ]);
  });

  test("a claimed author keeps the claim when another source gives the names", async () => {
    const user = await createUser();
    await importAll("hf", [hfItem()]);
    await db.author.update({
      where: { paperId_position: { paperId: "2512.00001", position: 0 } },
      data: { userId: user.id },
    });
    await importAll("arxiv", [arxivRecord()]);
    expect((await getPaper()).authors[0]).toMatchObject({ userId: user.id, outsideId: "a1" });
  });

  test("a moderator's text stays, whichever source comes", async () => {
    await createPaper({ id: "2512.00001", title: "Ours", textSource: "moderator" });
    await importAll("arxiv", [arxivRecord()]);
    await importAll("hf", [hfItem()]);
    expect(await getPaper()).toMatchObject({ title: "Ours", categories: ["cs.CL", "cs.LG"] });
  });
});

describe("Two sources of one paper", () => {
  test.each([
    ["arXiv first", ["arxiv", "hf"]],
    ["Hugging Face first", ["hf", "arxiv"]],
  ] as const)("do not overwrite one another in turns, %s", async (_name, order) => {
    const lines = { hf: hfItem(), arxiv: arxivRecord() };
    for (const format of order) await importAll(format, [lines[format]]);
    expect(await getPaper()).toMatchObject({
      title: "Reading sparsely, revised",
      textSource: "arxiv",
      outsideUpvoteCount: 5,
      authors: [{ outsidePersonHandle: "ada" }, { outsideId: "a2" }],
      publishedAt: new Date("2025-12-08T18:00:00Z"),
    });
    for (const format of order) {
      expect(await importAll(format, [lines[format]])).toMatchObject({ updated: 0, unchanged: 1 });
    }
  });

  test("a record of arXiv alone is a paper on no day", async () => {
    expect(await importAll("arxiv", [arxivRecord()])).toMatchObject({ inserted: 1 });
    expect(await getPaper()).toMatchObject({ placements: [], arxivComment: "9 pages" });
  });
});

describe("A paper object without a day", () => {
  const linked = {
    linkedModels: [{ id: "org/model", downloads: 3, authorData: { name: "org" } }],
    numTotalModels: 72,
    linkedSpaces: [],
  };

  test("adds the repositories that cite the paper, as they were told", async () => {
    await importAll("hf", [hfItem()]);
    expect(await importAll("hf", [hfPaper({ ...linked, upvotes: 99 })])).toMatchObject({
      updated: 1,
    });
    expect(await getPaper()).toMatchObject({
      linkedModelTotal: 72,
      linkedSpaceTotal: 0,
      linkedDatasetTotal: null,
      outsideUpvoteCount: 5,
      linkedRepositories: [{ kind: "model", name: "org/model", profile: linked.linkedModels[0] }],
    });
    expect(await importAll("hf", [hfPaper(linked)])).toMatchObject({ unchanged: 1 });
  });

  test("alone makes a paper that stands on no day", async () => {
    expect(await importAll("hf", [hfPaper()])).toMatchObject({ inserted: 1 });
    expect(await getPaper()).toMatchObject({ placements: [], outsideUpvoteCount: 5 });
  });
});
