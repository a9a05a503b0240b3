import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Manifest = Record<"dependencies" | "devDependencies", Record<string, string>>;

const { dependencies, devDependencies } = JSON.parse(
  readFileSync("package.json", "utf8"),
) as Manifest;
const lines = readFileSync("docs/dependencies.md", "utf8").matchAll(/^\| `([^`]+)` \| (.+) \|$/gm);
const justified = [...lines].map(([, name = "", reason = ""]) => ({ name, reason }));

test("every dependency is justified in docs/dependencies.md, and no other", () => {
  expect(justified.map(({ name }) => name).sort()).toEqual(
    Object.keys({ ...dependencies, ...devDependencies }).sort(),
  );
});

test("each line names reason, licence, size and keeper", () => {
  const short = justified.filter(({ reason }) => reason.split(" · ").length !== 4);
  expect(short).toEqual([]);
});

test("each licence is the one the package carries", () => {
  const wrong = justified.filter(
    ({ name, reason }) => !reason.includes(` · ${licenceOf(name)} · `),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

function licenceOf(name: string): string {
  const file = readFileSync(`node_modules/${name}/package.json`, "utf8");
  return (JSON.parse(file) as { license: string }).license;
}
