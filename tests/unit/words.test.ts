import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Folders whose sentences people read, in the order of docs/words.md: pages, what they draw, mails, refusals, commands. */
const folders = ["app", "components", "emails", "lib", "bin"];

/** Terms that docs/words.md decided against, and where each may still stand. */
const refused: [RegExp, string][] = [
  [/\b(some|any|no)body\b/i, "someone, anyone, no one"],
  [/\bmail address\b/i, "email address"],
  [/\bby mail\b/i, "by email"],
  [/\bthere is no such\b/i, "Page not found, Paper not found"],
  [/\borganis(e|ation)/i, "organization"],
  [/\blog ?in\b/i, "sign in"],
  [/\bworking days\b/i, "weekdays"],
  [/\bwhole abstract\b/i, "full abstract"],
  [/\bplease\b/i, "nothing"],
  [/\bis invalid\b/i, "what happened, then what to do"],
];

type Sentence = { file: string; words: string };

describe("What people read", () => {
  const sentences = folders.flatMap((folder) => sourcesIn(folder).flatMap(sentencesOf));

  test("is found in every folder that speaks to people", () => {
    for (const folder of folders)
      expect(sentences.filter(({ file }) => file.startsWith(`${folder}/`)).length).toBeGreaterThan(
        20,
      );
  });

  test.each(refused)("has no word like %s: write %s", (term) => {
    expect(sentences.filter(({ words }) => term.test(words))).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("generated"))
    .map((name) => `${folder}/${name}`);
}

/** Every text between tags, and every string of two words or more that begins like a sentence. */
function sentencesOf(file: string): Sentence[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isJsxText(node);
    if (isText || ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      const words = node.text.replace(/\s+/g, " ").trim();
      if (isText ? /\p{L}/u.test(words) : /^\p{Lu}.* /u.test(words)) found.push({ file, words });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
