import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FoldedAbstract } from "@/components/papers/folded-abstract";
import { foreignClasses } from "@/components/papers/foreign-classes";
import { PaperAbstract } from "@/components/papers/paper-abstract";
import type { PaperDetail } from "@/lib/papers/detail";

const names = Object.values(foreignClasses).flatMap((classes) => classes.split(" "));

test("A class that stands for other programs is nowhere in our own markup, where it would style it", () => {
  const files = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(tsx?|css)$/.test(file) && !file.endsWith("foreign-classes.ts"))
      .map((file) => `${folder}/${file}`),
  );
  const found = files.flatMap((file) => {
    const words = readFileSync(file, "utf8").split(/[\s"'`{};]+/);
    return names.filter((name) => words.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});

test("Tailwind does not read the file that names them", () => {
  const css = readFileSync("app/globals.css", "utf8");
  expect(css).toContain('@import "tailwindcss" source(none);');
  expect(css).toContain('@source not "../components/papers/foreign-classes.ts";');
});

test("A paper's abstract is the first paragraph of the div that programs take it from", () => {
  const paper = { summary: null, summaryHiddenAt: null, abstract: "It works.", keywords: [] };
  const html = renderToStaticMarkup(<PaperAbstract paper={paper as unknown as PaperDetail} />);
  const [, block = ""] = /<div class="pb-8 pr-4 md:pr-16">(.*?)<\/div>/s.exec(html) ?? [];
  expect(block.replace(/<[^>]*>/g, "")).toBe("AbstractIt works.");
  expect(/<p class="[^"]*text-gray-700[^"]*">([^<]*)/.exec(html)?.[1]).toBe("It works.");
});

test("A card's abstract is in an element of either of two classes", () => {
  const html = renderToStaticMarkup(<FoldedAbstract text="It works." />);
  expect(html).toMatch(/class="[^"]*line-clamp-2[^"]*line-clamp-3[^"]*">It works\./);
});
