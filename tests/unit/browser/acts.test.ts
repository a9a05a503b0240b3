import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { acts } from "@/components/browser/acts";

const drawn = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({
      file: `${folder}/${file}`,
      text: readFileSync(`${folder}/${file}`, "utf8"),
    })),
);

/** Files that React runs in the browser, and why a script of our own would not do. */
const keepReact: Record<string, string> = {};

test("No page needs React in the browser, except where a reason is given", () => {
  const clients = drawn.filter(({ text }) => /^\s*["']use client["']/m.test(text));
  expect(clients.map(({ file }) => file)).toEqual(Object.keys(keepReact));
});

test("Every act that a button names is known to the script, and no other", () => {
  const named = drawn.flatMap(({ text }) =>
    [...text.matchAll(/data-act="([^"]+)"/g)].map(([, act = ""]) => act),
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(acts).sort());
});

test("No page has script in its attributes", () => {
  const wrong = drawn.filter(({ text }) => /\son[A-Z]\w+=\{|["'`]javascript:/.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});
