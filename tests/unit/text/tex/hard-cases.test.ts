import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cleanText } from "@/lib/text/tex/clean-text";
import { renderPaperHtml } from "@/lib/text/tex/render-paper-html";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import { hardCases } from "./hard-cases";

const tags =
  /<\/?(?:strong|em|code|u|sup|sub|a)>|<a href="https?:\/\/[^"<>\s]+">|<\/?m[a-z]+(?: [a-z]+="[\w.%+-]*")*\/?>/g;

function expectReadable(raw: string): void {
  const text = cleanText(raw);
  const plain = toPlainText(text);
  expect(plain).not.toMatch(/\\[A-Za-z]{2,}|``|''/);
  expect(plain.trim()).not.toBe("");
  const shown = renderPaperHtml(text).replace(tags, "");
  expect(shown).not.toMatch(/[<>]|\\[A-Za-z]{2,}/);
}

test.each(hardCases)("a reader finds no raw TeX in %j", expectReadable);

const recorded = "../shared/data/tricky.jsonl";

describe("recorded tricky papers", () => {
  test.skipIf(!existsSync(recorded))(
    "show no raw TeX (skipped where ../shared/data is absent)",
    () => {
      for (const line of readFileSync(recorded, "utf8").trim().split("\n")) {
        const paper: { title: string; abstract: string } = JSON.parse(line);
        expectReadable(paper.title);
        expectReadable(paper.abstract);
      }
    },
  );
});
