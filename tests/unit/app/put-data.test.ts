import { expect, test } from "vitest";
import { putData } from "@/app/with-data/put-data";

const data = JSON.stringify({ dailyPapers: [{ title: `"x" & <b>'y'</b> $&` }] });

test("The data stands first in main, as an attribute that no text in it ends", () => {
  const page = putData('<body><main id="content"><h1>Papers</h1></main></body>', data);
  expect(page).toMatch(/^<body><main id="content"><div class="SVELTE_HYDRATER contents" /);
  const [, held = ""] =
    /data-target="DailyPapers" data-props="([^"]*)" hidden><\/div><h1>/.exec(page) ?? [];
  expect(held).not.toMatch(/[<>"]/);
  const read = held.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
  expect(read.replaceAll("&amp;", "&")).toBe(data);
});

test("Programs read how many authors a card has behind a dot", () => {
  expect(
    putData("<main><summary>12 authors</summary><span>1 author</span></main>", "{}"),
  ).toContain("<summary>·12 authors</summary><span>·1 author</span>");
});
