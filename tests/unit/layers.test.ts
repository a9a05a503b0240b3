import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Each folder of lib may import those above it and itself, types included. */
const order = [
  "time",
  "addresses",
  "text",
  "roles",
  "platform/env",
  "platform",
  "platform/http",
  "platform/mail",
  "platform/auth",
  "platform/local",
  "sources",
  "pages",
  "outbox",
  "subscriptions",
  "upvotes",
  "notifications",
  "comments",
  "moderation",
  "people",
  "accounts",
  "claims",
  "papers",
  "candidates",
  "feed",
  "search",
  "digests",
  "channels",
  "mailings",
  "imports",
  "exports",
  "formats",
];

const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("generated/"))
  .map((file) => ({ file, rank: rankOf(file), text: readFileSync(`lib/${file}`, "utf8") }));

test("Every folder of lib has its place in the order of the layers", () => {
  expect(files.filter(({ rank }) => rank === -1).map(({ file }) => file)).toEqual([]);
});

test("A folder of lib imports only folders above it", () => {
  const wrong = files.flatMap(({ file, rank, text }) =>
    [...text.matchAll(/(?:from|import\() ?"@\/lib\/([^"]+)"/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !target.startsWith("generated/") && rankOf(target) > rank)
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("Every folder of lib says what it owns", () => {
  const silent = readdirSync("lib", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "generated")
    .filter(({ name }) => !readdirSync(`lib/${name}`).includes("README.md"));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

/** The folder that is named most closely: "platform/http/api.ts" stands with "platform/http". */
function rankOf(file: string): number {
  const folders = order.filter((folder) => file.startsWith(`${folder}/`));
  return order.indexOf(folders.sort((one, other) => other.length - one.length)[0] ?? "");
}
