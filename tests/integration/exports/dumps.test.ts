import { mkdtempSync } from "node:fs";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeEach, expect, test, vi } from "vitest";
import { GET as getCron } from "@/app/api/cron/dump/route";
import { GET as getDump, HEAD as headDump } from "@/app/api/dumps/[name]/route";
import { GET as getDumps } from "@/app/api/dumps/route";
import { dumpsKept, listDumps, makeDump } from "@/lib/exports/dumps";
import { env } from "@/lib/platform/env/env";
import { expectDocumented } from "@/tests/support/api-contract";
import { exportSite, fillSite } from "@/tests/support/exported-site";

const site = "http://localhost:3000";
const list = () => getDumps(new Request(`${site}/api/dumps`), undefined);
const load = (name: string) =>
  getDump(new Request(`${site}/api/dumps/x`), { params: Promise.resolve({ name }) });
const cron = (secret: string) =>
  getCron(
    new Request(`${site}/api/cron/dump`, { headers: { authorization: `Bearer ${secret}` } }),
    undefined,
  );

beforeEach(() => {
  vi.spyOn(env, "DATA_DIR", "get").mockReturnValue(mkdtempSync(path.join(tmpdir(), "dumps-")));
});

test("The nightly dump is the export, listed with its address", async () => {
  await fillSite();
  const made = (await (await cron("integration-cron-secret")).json()) as { name: string };
  const [dump] = (await expectDocumented(await list(), "get", "/api/dumps")) as {
    url: string;
    bytes: number;
  }[];
  expect(dump?.url).toBe(`${site}/api/dumps/${made.name}`);
  const answer = await load(made.name);
  expect(answer.headers.get("content-length")).toBe(String(dump?.bytes));
  const head = await headDump(new Request(site, { method: "HEAD" }), {
    params: Promise.resolve({ name: made.name }),
  });
  expect(head.headers.get("content-length")).toBe(String(dump?.bytes));
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(gunzipSync(bytes).toString()).toBe(await exportSite());
});

test("Nobody without the secret makes one", async () => {
  expect((await cron("wrong")).status).toBe(401);
  expect(await (await list()).json()).toEqual([]);
});

test("The newest few are kept, a day's second one replaces its first, and unfinished ones go", async () => {
  await makeDump(new Date("2025-12-01"));
  const folder = path.join(env.DATA_DIR, "dumps");
  const abandoned = path.join(folder, "papers-2025-11-30.jsonl.gz.x.unfinished");
  await writeFile(abandoned, "half");
  await utimes(abandoned, new Date("2025-11-30"), new Date("2025-11-30"));
  for (let date = 1; date <= dumpsKept + 2; date += 1)
    await makeDump(new Date(`2025-12-${String(date).padStart(2, "0")}T05:00:00Z`));
  await makeDump(new Date("2025-12-09T06:00:00Z"));
  const names = (await listDumps()).map(({ name }) => name);
  expect(names[0]).toBe("papers-2025-12-09.jsonl.gz");
  expect(names).toHaveLength(dumpsKept);
  expect((await readdir(folder)).toSorted()).toEqual(names.toSorted());
});

test("No other file can be had under a dump's address", async () => {
  await makeDump(new Date("2025-12-01"));
  await writeFile(path.join(env.DATA_DIR, "secrets.json"), "{}");
  for (const name of ["../secrets.json", "papers-2025-12-02.jsonl.gz", "..%2Fsecrets.json", ""])
    await expectDocumented(await load(name), "get", "/api/dumps/{name}");
});
