import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { optionalDependencies?: Record<string, string>; engines?: { node?: string } };

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Entry>;
};

test("The lock file names the packages of every platform, or npm ci refuses it", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  );
  expect(missing, "run: node .config/complete-lockfile.mjs").toEqual([]);
});

test("No package wants a newer Node than the README names, or npm ci warns of it", () => {
  const tooNew = Object.entries(packages).filter(([, { engines }]) => {
    const [, oldest = "0"] = /^>=? ?v?(\d+)/.exec(engines?.node ?? "") ?? [];
    return Number(oldest) > 20;
  });
  expect(tooNew.map(([place]) => place)).toEqual([]);
});
