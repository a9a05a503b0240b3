import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PaperText } from "@/components/papers/paper-text";

function draw(text: string): string {
  return renderToStaticMarkup(createElement(PaperText, { text }));
}

test("a page draws formulae, emphasis and links among escaped prose", () => {
  expect(draw(String.raw`<think> \textbf{about} $x$ at https://a.b`)).toBe(
    '&lt;think&gt; <strong>about</strong> <span><math><mi>x</mi></math></span> at <a href="https://a.b">https://a.b</a>',
  );
});

test("a formula stays on the line of its punctuation", () => {
  expect(draw("of ($x$), then $y$–$z$.")).toBe(
    'of <span class="whitespace-nowrap">(<span><math><mi>x</mi></math></span>),</span> then ' +
      '<span class="whitespace-nowrap"><span><math><mi>y</mi></math></span>–</span>' +
      '<span class="whitespace-nowrap"><span><math><mi>z</mi></math></span>.</span>',
  );
});

test("words of the prose can be marked, those of formulae cannot", () => {
  const mark = (prose: string) => prose.replaceAll("a", "A");
  const markup = renderToStaticMarkup(
    createElement(PaperText, { text: "a $a$ \\emph{a}", renderText: mark }),
  );
  expect(markup).toBe("A <span><math><mi>a</mi></math></span> <em>A</em>");
});
