import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };

test("The lock file names the packages of every platform, or npm ci refuses it", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Locked;
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  );
  expect(missing, "run: node .config/complete-lockfile.mjs").toEqual([]);
});
