import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync("docs").map((name) => `docs/${name}`),
];
/** A file or folder of the repository, as the text names it: `lib/feed/days.ts`. */
const place =
  /`((?:\.config|app|bin|browser|components|docs|emails|lib|prisma|public|tests)(?:\/[\w.[\]{},-]+)*\/?|[\w-]+(?:\.config)?\.(?:ts|mjs|json))`/g;
const link = /\]\((?!https?:)([^)#\s]+)?(?:#([\w-]+))?\)/g;

test.each(pages)("every file that %s names is there", (page) => {
  const named = [...textOf(page).matchAll(place)].map(([, name = ""]) => name);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

test.each(pages)("every link of %s leads somewhere", (page) => {
  const dead = [...textOf(page).matchAll(link)].filter(([, file, heading]) => {
    const target = file ? path.join(path.dirname(page), file) : page;
    return !existsSync(target) || (heading && !headingsOf(target).includes(heading));
  });
  expect(dead.map(([text]) => text)).toEqual([]);
});

test.each(pages)("every npm script that %s names is there", (page) => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
  const named = [...textOf(page).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(
    ([, name = ""]) => name,
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

function textOf(page: string): string {
  return readFileSync(page, "utf8");
}

/** As GitHub makes anchors of headings. */
function headingsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
}
