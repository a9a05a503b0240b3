import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { takesWrites } from "@/lib/platform/local/refuse-request.mjs";

const files = readdirSync("app", { recursive: true, encoding: "utf8" });
const addressOf = (file: string) =>
  `/${file}`.replace(/\/(page|route)\.tsx?$/, "").replace(/\[+[^\]]+\]+/g, "x") || "/";
const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map(addressOf);
const routes = files
  .filter((file) => /(^|\/)route\.tsx?$/.test(file))
  .filter((file) => /\b(POST|PUT|PATCH|DELETE)\b/.test(readFileSync(`app/${file}`, "utf8")))
  .map(addressOf);

test.each(pages)("The page %s is only read", (path) => expect(takesWrites(path)).toBe(false));

test.each(routes)("What is sent to %s reaches its route", (path) =>
  expect(takesWrites(path)).toBe(true),
);

test.each(["/papers/hep-th/9901001/manage/links", "/papers/hep-th%2F9901001/manage/claim"])(
  "So does what is sent to %s, of a paper whose id has a slash",
  (path) => expect(takesWrites(path)).toBe(true),
);
