import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMath } from "@/lib/text/tex/render-math";
import { texText } from "./arbitrary-text";

test("a formula becomes MathML without style sheets, classes or scripts", () => {
  expect(renderMath("x^2", false)).toBe("<math><msup><mi>x</mi><mn>2</mn></msup></math>");
  expect(renderMath(String.raw`\hat{x} \in \mathbb{R}`, false)).not.toMatch(/class=|style=/);
});

test("a displayed formula stands on its own line", () => {
  expect(renderMath("x", true)).toMatch(/^<math display="block"/);
  expect(renderMath("x", false)).not.toContain("display");
});

test("blackboard and script letters are characters, which every browser shows", () => {
  expect(renderMath(String.raw`\mathbb{R}\mathcal{O}`, false)).toMatch(/ℝ.*𝒪/);
});

test("an author's own macro stands as its name within its formula", () => {
  expect(renderMath(String.raw`2 \times \GeV_\msun`, false)).toMatch(/^<math>.*GeV.*M⊙/);
});

test("an unescaped percent sign is a percent sign, not a comment", () => {
  expect(renderMath("5% x", false)).toContain("%");
});

describe("what TeX cannot read", () => {
  test.each([
    String.raw`\frac{a`,
    "a^b^c}",
    String.raw`\left( x`,
    "}{",
    String.raw`\begin{matrix} a`,
    "&&",
  ])("%j falls back to readable text", (tex) => {
    const shown = renderMath(tex, false);
    expect(shown).not.toMatch(/\\[a-zA-Z]|error|color/);
  });
});

describe("hostile formulae", () => {
  test.each([
    String.raw`\href{javascript:alert(1)}{x}`,
    String.raw`\url{javascript:alert(1)}`,
    String.raw`\htmlClass{evil}{x}`,
    String.raw`\htmlStyle{background:url(//a.b)}{x}`,
    String.raw`\htmlData{a=b}{x}`,
    String.raw`\class{evil}{x}`,
    String.raw`\id{evil}{x}`,
    String.raw`\style{color:red}{x}`,
    String.raw`\includegraphics{https://a.b/c.png}`,
    String.raw`\text{<script>alert(1)</script>}`,
    String.raw`\text{" onmouseover="alert(1)}`,
    String.raw`<img src=x onerror=alert(1)>`,
    String.raw`\color{red" onclick="x}x`,
    String.raw`\textcolor{#fff;background:url(x)}{y}`,
    String.raw`\def\x{\x\x}\x`,
    String.raw`\unknown"><script>`,
  ])("%j draws nothing but MathML", (tex) => {
    expectOnlyMathml(renderMath(tex, false));
    expectOnlyMathml(renderMath(tex, true));
  });

  test("whatever the input, only MathML tags with harmless attributes come out", () => {
    fc.assert(
      fc.property(texText, (tex) => expectOnlyMathml(renderMath(tex, false))),
      { numRuns: 2000 },
    );
  });

  test("a formula too long to be one is read as text", () => {
    expect(renderMath("x+".repeat(5000), false)).not.toContain("<math");
  });

  test("huge rules and spaces stay small", () => {
    const markup = renderMath(String.raw`\rule{9999em}{9999em}\hspace{9999em}x`, false);
    for (const [, size] of markup.matchAll(/="(\d+)[\d.]*(?:em|pt|px|ex)"/g))
      expect(Number(size)).toBeLessThan(101);
  });
});

function expectOnlyMathml(markup: string): void {
  const tags = markup.match(/<[^>]*>/g) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<\/?m[a-z]+( (?!href|on|style|class|id|src|xlink)[a-z]+="[\w.%+-]*")*\/?>$/,
    );
  }
  expect(markup.replace(/<[^>]*>/g, "")).not.toMatch(/[<>]/);
}
