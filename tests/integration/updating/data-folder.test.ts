import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clusterIn } from "@/lib/platform/local/postgres";
import { loadSecrets } from "@/lib/platform/local/secrets";

// As version 0.1 wrote it: the password opens its database, the others its links and cron calls.
const secretsOf01 = {
  databasePassword: "b98bc79d9bc09024d90833e741c313d686c41cd97052c2bc",
  authSecret: "75b8b3268c1fdafe000ba07dbffaa654d23d3f4c1b7d3e4c4ce2194d6dd3bdf4",
  cronSecret: "c8296a3df839d2928f93e5301e8f69f3a12b5931b1d6a1fa8a4c2e6a3b052164",
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "daily-papers-0.1-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("the secrets of a data folder stay what they were", async () => {
  const file = path.join(folder, "secrets.json");
  await writeFile(file, JSON.stringify(secretsOf01));
  expect(await loadSecrets(folder)).toMatchObject(secretsOf01);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual(secretsOf01);
});

test("the database of a data folder is looked for where it was", () => {
  expect(clusterIn(folder)).toBe(path.join(folder, "postgres"));
});
