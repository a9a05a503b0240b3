import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { importLines } from "@/lib/imports/run";
import { arxivRecord, hfItem, inChunks, toFile } from "@/tests/support/import-lines";

async function importBytes(bytes: Buffer | string) {
  const rejected: string[] = [];
  const onRejected = (line: number, reason: string) => rejected.push(`${line}: ${reason}`);
  const result = await importLines(inChunks(bytes, 1 << 16), "hf", { onRejected });
  return { ...result, rejected };
}

const pad = (n: number) => String(n).padStart(5, "0");
const item = (n: number, given = {}) =>
  hfItem({
    ...given,
    submittedBy: { name: `person-${n % 7}`, followerCount: n % 3 },
    organization: { name: `org-${n % 5}`, fullname: `Organization ${n % 2}` },
    paper: { id: `2512.${pad(n)}`, upvotes: n % 10 },
  });

test("A line that cannot be taken is reported with its number, and the rest goes on", async () => {
  const lines = [
    item(1),
    "{oops",
    hfItem({ paper: { id: "2512.00002", title: "" } }),
    "",
    hfItem({ paper: { id: "hello" } }),
    item(4),
  ];
  const result = await importBytes(toFile(lines));
  expect(result).toMatchObject({ read: 5, inserted: 2, isCut: false });
  expect(result.rejected).toEqual([
    expect.stringMatching(/^2: the line is not valid JSON/),
    "3: paper.title is empty",
    '5: paper.id "hello" is not an arXiv id',
  ]);
  expect(await db.paper.count()).toBe(2);
});

test("A line that only the database would refuse takes no other with it", async () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const bad = JSON.stringify(
    hfItem({ paper: { id: "2512.00003", linkedModels: [{ id: "m", x: 0 }] } }),
  );
  const result = await importBytes(
    toFile([item(1), item(2), bad.replace('"x":0', `"x":${deep}`), item(4)]),
  );
  expect(result).toMatchObject({ read: 4, inserted: 3 });
  expect(result.rejected).toEqual([expect.stringMatching(/^3: /)]);
});

test("Characters that PostgreSQL stores in no text are left out", async () => {
  const line = hfItem({ paper: { title: "A\u0000B \ud800C" } });
  expect(await importBytes(toFile([line]))).toMatchObject({ inserted: 1, rejected: [] });
});

describe("A file's end", () => {
  const whole = toFile([item(1), item(2)]);

  test("without a line break is good when its last line is", async () => {
    const result = await importBytes(whole.trimEnd());
    expect(result).toMatchObject({ inserted: 2, isCut: false, rejected: [] });
  });

  test("in the middle of a line is reported, and what was complete is imported", async () => {
    const result = await importBytes(whole.slice(0, -20));
    expect(result).toMatchObject({ inserted: 1, isCut: true });
    expect(result.rejected).toEqual(["2: the file ends in the middle of this line"]);
  });

  test("in the middle of its compression is reported the same way", async () => {
    const many = Array.from({ length: 300 }, (_, n) => item(n, { thumbnail: Math.sin(n) }));
    const zipped = gzipSync(toFile(many));
    expect(await importBytes(zipped)).toMatchObject({ inserted: 300, isCut: false });
    const result = await importBytes(zipped.subarray(0, Math.floor(zipped.length / 2)));
    expect(result.isCut).toBe(true);
    expect(result.unchanged).toBeGreaterThan(10);
    expect(result.rejected).toEqual([`${result.read}: the compressed file ends early`]);
  });
});

test("A source that fails on the way leaves what came before", async () => {
  async function* failing() {
    yield Buffer.from(toFile([item(1), item(2)]));
    throw new Error("the disk is gone");
  }
  await expect(importLines(failing(), "hf", { onRejected: () => undefined })).rejects.toThrow(
    "gone",
  );
  expect(await db.paper.count()).toBe(2);
});

describe("The order of the lines", () => {
  const days = ["2025-12-05", "2025-12-08", "2025-12-09"];
  // More than a batch, each paper on two days, with a different text and count on each.
  const lines = Array.from({ length: 1_400 }, (_, n) =>
    hfItem({
      ...item(n % 700, { date: days[(n + Math.floor(n / 700)) % 3] }),
      position: n % 700,
      paper: { id: `2512.${pad(n % 700)}`, title: `Title ${n}`, upvotes: n % 11 },
    }),
  );
  const shuffled = lines
    .map((line, n) => ({ line, at: (n * 7919) % 1_409 }))
    .sort((one, other) => one.at - other.at)
    .map(({ line }) => line);

  test("decides nothing, and a second run in any order changes nothing", async () => {
    expect(await importBytes(toFile(lines))).toMatchObject({ inserted: 1_400 });
    const inOrder = await dump();
    expect(await importBytes(toFile(shuffled))).toMatchObject({ updated: 0, unchanged: 1_400 });
    await db.$executeRaw`TRUNCATE paper, outside_person, organization CASCADE`;
    await importBytes(toFile(shuffled));
    expect(await dump()).toEqual(inOrder);
  });

  test("nor does another import at the same time", async () => {
    await importBytes(toFile(lines));
    const alone = await dump();
    await db.$executeRaw`TRUNCATE paper, outside_person, organization CASCADE`;
    const records = Array.from({ length: 50 }, (_, n) => arxivRecord({ id: `2401.${pad(n)}` }));
    const [one, other, third] = await Promise.all([
      importBytes(toFile(lines)),
      importBytes(toFile(shuffled)),
      importLines(inChunks(toFile(records)), "arxiv", { onRejected: () => undefined }),
    ]);
    expect(one.inserted + other.inserted).toBe(1_400);
    expect([...one.rejected, ...other.rejected]).toEqual([]);
    expect(third.inserted).toBe(50);
    await db.paper.deleteMany({ where: { id: { startsWith: "2401." } } });
    expect(await dump()).toEqual(alone);
  });
});

/** All that an import writes, without when it was written. */
async function dump() {
  const omit = { createdAt: true, updatedAt: true, organizationId: true } as const;
  return {
    papers: await db.paper.findMany({
      omit,
      include: { organization: { omit: { id: true } } },
      orderBy: { id: "asc" },
    }),
    authors: await db.author.findMany({ orderBy: [{ paperId: "asc" }, { position: "asc" }] }),
    placements: await db.placement.findMany({
      omit: { createdAt: true },
      orderBy: [{ day: "asc" }, { paperId: "asc" }],
    }),
    people: await db.outsidePerson.findMany({ orderBy: { handle: "asc" } }),
  };
}
