import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import type { ImportFormat } from "@/lib/imports/parse-lines";
import { importLines } from "@/lib/imports/run";
import { arxivLine, chunks, gzipped, hubLine, toLines } from "@/tests/support/import-lines";

async function run(source: string | Buffer, format: ImportFormat = "hf") {
  const rejected: string[] = [];
  const result = await importLines(chunks(source), format, {
    onRejected: (line, reason) => rejected.push(`${line}: ${reason}`),
  });
  return { ...result, reasons: rejected };
}
const paper = (id = "2512.00001") =>
  db.paper.findUniqueOrThrow({ where: { id }, include: { authors: true, placements: true } });

describe("An import of daily items", () => {
  test("puts papers on their days, in clean text, with their outside counts", async () => {
    const result = await run(toLines([hubLine({ title: "Schr\\\"odinger's\n Cat" })]));
    expect(result).toMatchObject({ read: 1, inserted: 1, rejected: 0, isCut: false });
    expect(await paper()).toMatchObject({
      title: "Schrödinger's Cat",
      abstract: "What it is about.",
      authorCount: 1,
      outsideUpvoteCount: 3,
      upvoteCount: 3,
      commentCount: 1,
      publishedAt: new Date("2025-12-08T10:00:00Z"),
      placements: [{ day: new Date("2025-12-09") }],
    });
  });

  test("changes nothing at a second run and says so", async () => {
    const lines = toLines([
      hubLine({}),
      hubLine({ date: "2025-12-10", upvotes: 9 }),
      hubLine({ id: "2512.00002", title: "Another" }),
    ]);
    await run(lines);
    const before = await db.paper.findMany({ orderBy: { id: "asc" } });
    expect(await run(lines)).toMatchObject({ read: 3, inserted: 0, updated: 0, unchanged: 3 });
    expect(await db.paper.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  test("takes the counts of the latest day, whatever the order of the lines", async () => {
    const early = hubLine({ date: "2025-12-08", upvotes: 40 });
    const late = hubLine({ date: "2025-12-09", upvotes: 7 });
    await run(toLines([late, early]));
    expect((await paper()).outsideUpvoteCount).toBe(7);
    expect(await run(toLines([late, early]))).toMatchObject({ updated: 0, unchanged: 2 });
  });

  test("counts the same paper on the same day again as unchanged: the first line stands", async () => {
    const result = await run(toLines([hubLine({ upvotes: 3 }), hubLine({ upvotes: 4 })]));
    expect(result).toMatchObject({ inserted: 1, unchanged: 1 });
    expect((await paper()).outsideUpvoteCount).toBe(3);
  });

  test("updates outside counts later and leaves what people gave here alone", async () => {
    await run(toLines([hubLine({ upvotes: 3 })]));
    await db.paper.update({ where: { id: "2512.00001" }, data: { ownUpvoteCount: 2 } });
    expect(await run(toLines([hubLine({ upvotes: 5 })]))).toMatchObject({ updated: 1 });
    expect(await paper()).toMatchObject({ ownUpvoteCount: 2, upvoteCount: 7 });
  });

  test("keeps a claim on an author's name", async () => {
    await run(toLines([hubLine({})]));
    const { id } = await db.user.create({ data: { email: "ada@example.org" } });
    await db.author.updateMany({ data: { userId: id } });
    await run(toLines([hubLine({ date: "2025-12-10", title: "A Paper, Renamed" })]));
    expect((await paper()).authors).toMatchObject([{ name: "Ada Lovelace", userId: id }]);
  });

  test("keeps the order of a day's lines where no position is given, also at a second run", async () => {
    const lines = toLines([hubLine({ id: "2512.00002" }), hubLine({ id: "2512.00001" })]);
    await run(lines);
    await run(lines);
    const placed = await db.placement.findMany({ orderBy: { position: "asc" } });
    expect(placed.map(({ paperId }) => paperId)).toEqual(["2512.00002", "2512.00001"]);
  });

  test("takes a paper object without a day as a paper that stands on none", async () => {
    await run(toLines([hubLine({}).paper]));
    expect(await paper()).toMatchObject({ placements: [], outsideUpvoteCount: 3 });
  });
});

describe("A faulty line is named and the rest goes on:", () => {
  test.each([
    ["malformed JSON", '{"paper": ', /not valid JSON/],
    ["a list", "[]", /not a JSON object/],
    ["a wrong type", hubLine({ paper: { title: 7 } }), /title/],
    ["no title", hubLine({ paper: { title: " " } }), /title/],
    ["an impossible date", hubLine({ date: "2025-02-30" }), /2025-02-30/],
    ["no arXiv id", hubLine({ id: "abc" }), /abc/],
    ["a negative count", hubLine({ upvotes: -1 }), /upvotes/],
  ])("%s", async (_what, line, reason) => {
    const result = await run(toLines([line, hubLine({ id: "2512.00002" })]));
    expect(result).toMatchObject({ read: 2, inserted: 1, rejected: 1 });
    expect(result.reasons[0]).toMatch(/^1: /);
    expect(result.reasons[0]).toMatch(reason);
  });

  test("characters that PostgreSQL stores in no text are left out", async () => {
    const result = await run(toLines([hubLine({ title: "A\u0000B \ud800C" })]));
    expect(result).toMatchObject({ inserted: 1, rejected: 0 });
  });
});

describe("A file", () => {
  const lines = toLines([hubLine({}), hubLine({ id: "2512.00002" })]);

  test("may be gzipped", async () => {
    expect(await run(gzipped(lines))).toMatchObject({ read: 2, inserted: 2, isCut: false });
  });

  test("may lack the last line's end", async () => {
    expect(await run(lines.trimEnd())).toMatchObject({ inserted: 2, rejected: 0, isCut: false });
  });

  test("that ends in the middle of a line is reported, and what was complete is kept", async () => {
    const result = await run(lines.slice(0, -40));
    expect(result).toMatchObject({ inserted: 1, rejected: 1, isCut: true });
    expect(result.reasons).toEqual(["2: the file ends in the middle of this line"]);
  });

  test("whose gzip ends too early is reported", async () => {
    const bytes = gzipped(lines);
    expect((await run(bytes.subarray(0, bytes.length - 20))).isCut).toBe(true);
  });
});

describe("arXiv and Hugging Face", () => {
  const both: [string, ImportFormat][] = [
    [toLines([arxivLine()]), "arxiv"],
    [toLines([hubLine({})]), "hf"],
  ];

  test.each([
    ["arXiv first", both],
    ["arXiv last", both.toReversed()],
  ])("end in the same paper, arXiv's text over the other's: %s", async (_order, sources) => {
    for (const [source, format] of sources) await run(source, format);
    expect(await paper()).toMatchObject({
      title: "A Paper, as arXiv has it",
      abstract: "What it is about, says arXiv.",
      textSource: "arxiv",
      categories: ["cs.CL"],
      outsideUpvoteCount: 3,
      authors: [{ name: "Ada Lovelace", outsideId: "a1" }],
    });
    for (const [source, format] of sources) {
      expect(await run(source, format)).toMatchObject({ inserted: 0, updated: 0 });
    }
  });

  test("leave a moderator's text alone", async () => {
    await run(toLines([hubLine({})]));
    const mended = { textSource: "moderator", title: "Mended" } as const;
    await db.paper.update({ where: { id: "2512.00001" }, data: mended });
    await run(toLines([arxivLine()]), "arxiv");
    await run(toLines([hubLine({ date: "2025-12-11" })]));
    expect(await paper()).toMatchObject(mended);
  });

  test("an older record of arXiv does not undo a newer one", async () => {
    await run(toLines([arxivLine({ title: "New", update_date: "2025-12-20" })]), "arxiv");
    await run(toLines([arxivLine({ title: "Old", update_date: "2025-12-10" })]), "arxiv");
    expect((await paper()).title).toBe("New");
  });
});

test("Two imports at once leave each paper once", async () => {
  const lines = toLines(
    Array.from({ length: 40 }, (_, n) => hubLine({ id: `2512.${String(n + 10_000)}` })),
  );
  const results = await Promise.all([run(lines), run(lines)]);
  expect(results.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(40);
  expect(await db.placement.count()).toBe(40);
});
