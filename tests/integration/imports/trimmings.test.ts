import { execFile } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { hfItem, hfPaper, toFile } from "@/tests/support/import-lines";

async function papers(verb: string[], env: Record<string, string> = {}) {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "bin/papers.ts", ...verb],
    { env: { ...process.env, TSX_TSCONFIG_PATH: ".config/command-line.json", ...env } },
  );
  return { counts: JSON.parse(stdout) as unknown, said: stderr.trimEnd().split("\n") };
}

const id = (n: number) => `2511.${String(n).padStart(5, "0")}`;
const paper = (given: object) => (n: number) => hfItem({ paper: { id: id(n), ...given } });
const item = (given: object) => (n: number) => hfItem({ ...given, paper: { id: id(n) } });
const writtenId = (write: (id: string) => unknown) => (n: number) =>
  hfItem({ paper: { id: write(id(n)) } });

const whole = [
  item({}),
  (n: number) => hfPaper({ id: id(n) }),
  writtenId((bare) => `${bare}v3`),
  writtenId((bare) => `arXiv:${bare}`),
  writtenId((bare) => `https://arxiv.org/abs/${bare}v2`),
  writtenId((bare) => `https://huggingface.co/papers/${bare}`),
  item({ date: "2025-12-9" }),
  item({ date: "2025-12-09T00:00:00.000Z" }),
  item({ numComments: "4" }),
  item({ publishedAt: "Mon, 08 Dec 2025 18:00:00 GMT" }),
  item({ organization: "eth" }),
  paper({ upvotes: "12" }),
  paper({ publishedAt: "Mon, 08 Dec 2025 18:00:00 +0000" }),
  paper({ publishedAt: 1765216800 }),
  paper({ publishedAt: 1765216800000 }),
  paper({ authors: ["Ada Lovelace", "Charles Babbage"] }),
  paper({ ai_keywords: "attention, sparsity" }),
];
const warned = [
  item({ mediaUrls: [null, "https://example.org/a.png"] }),
  item({ numComments: "many" }),
  item({ numComments: -1 }),
  item({ organization: "ETH Zürich" }),
  item({ organization: 7 }),
  item({ date: "2025-02-30" }),
  item({ date: 20251209 }),
  item({ submittedBy: ["ada"] }),
  item({ isAuthorParticipating: "perhaps", numComments: "some" }),
  paper({ mediaUrls: "none" }),
  paper({ ai_keywords: ["attention", null] }),
  paper({ ai_keywords: { attention: 1 } }),
  paper({ upvotes: 1.5 }),
  paper({ publishedAt: "last week" }),
  paper({ publishedAt: 2025 }),
  paper({ authors: [{ name: "Ada Lovelace" }, { name: "" }] }),
  paper({ authors: "Ada Lovelace and Charles Babbage" }),
  paper({ githubRepo: "on GitHub" }),
];
const rejected = [
  writtenId(() => "soon"),
  writtenId(() => null),
  paper({ title: " " }),
  paper({ summary: null }),
  () => "{oops",
];

test("Of forty papers written oddly only those are refused that are none", async () => {
  const lines = [...whole, ...warned, ...rejected].map((line, index) => line(index + 1));
  expect(lines).toHaveLength(40);
  const file = join(tmpdir(), `trimmings-${process.pid}.jsonl`);
  await writeFile(file, toFile(lines));
  const taken = whole.length + warned.length;

  const first = await papers(["import", file, "--format", "hf"]);
  const expected = { read: 40, updated: 0, rejected: rejected.length, warned: warned.length };
  expect(first.counts).toEqual({ ...expected, inserted: taken, unchanged: 0 });
  expect(await db.paper.count()).toBe(taken);
  const about = (mark: RegExp) =>
    first.said
      .filter((line) => line.startsWith(`${file}:`) && mark.test(line))
      .map((line) => Number(line.slice(file.length + 1).split(":")[0]));
  const numbers = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => from + n);
  expect(about(/:\d+: warning: \S/)).toEqual(numbers(whole.length + 1, warned.length));
  expect(about(/:\d+: (?!warning)\S/)).toEqual(numbers(taken + 1, rejected.length));

  const second = await papers(["import", file, "--format", "hf"]);
  expect(second.counts).toEqual({ ...expected, inserted: 0, unchanged: taken });
});

test("A live day is read the same way", async () => {
  const items = [whole[0], warned[0], rejected[0]].map((line, index) => line?.(index + 1));
  const service = createServer((_, response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify(items)),
  ).listen(0, "127.0.0.1");
  await once(service, "listening");
  const { port } = service.address() as AddressInfo;
  const fetched = await papers(["fetch", "hf", "--date", "2025-12-09"], {
    HF_API_URL: `http://127.0.0.1:${port}`,
  }).finally(() => service.close());
  expect(fetched.counts).toMatchObject({ read: 3, inserted: 2, rejected: 1, warned: 1 });
  expect(fetched.said).toContain("2025-12-09:2: warning: mediaUrls.0 is missing");
});
