import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "@/lib/text/tex/clean-text";
import { parsePaperText } from "@/lib/text/tex/parse-paper-text";
import { renderPaperHtml } from "@/lib/text/tex/render-paper-html";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import { texText } from "./arbitrary-text";

const html = (rows: [string, string][]) =>
  test.each(rows)("%j is drawn as %j", (text, expected) => {
    expect(renderPaperHtml(text)).toBe(expected);
  });

describe("text commands", () => {
  html([
    [
      String.raw`\textbf{a} \emph{b} \texttt{c} \underline{d}`,
      "<strong>a</strong> <em>b</em> <code>c</code> <u>d</u>",
    ],
    [String.raw`{\em and} {\bf b}`, "<em>and</em> <strong>b</strong>"],
    [String.raw`any \it a priori \rm claim`, "any a priori claim"],
    [String.raw`\textsc{Name} and \textcolor{red}{text}`, "Name and text"],
    [String.raw`x\textsuperscript{2}\textsubscript{i}`, "x<sup>2</sup><sub>i</sub>"],
    [String.raw`shown~\cite{a,b} before, Table \ref{t}.`, "shown~ before, Table."],
    [String.raw`here\footnote{a note}.`, "here (a note)."],
    [String.raw`\replaced{new}{old} and \deleted{gone}`, "new and "],
    [String.raw`\ding{182} \ding{51}`, "① ✓"],
    [String.raw`\verb|a_b| and \ie, \eg and \LaTeX`, "<code>a_b</code> and i.e., e.g. and LaTeX"],
    [String.raw`We propose \method{} and {\ours}`, "We propose method and ours"],
    [String.raw`\unknown{argument} stays`, "argument stays"],
    [String.raw`"\n\n" between steps`, "&quot;\\n\\n&quot; between steps"],
    [String.raw`score (\r{ho} = 0.3)`, "score (ρ = 0.3)"],
  ]);
});

describe("links", () => {
  html([
    [String.raw`at \url{https://a.b/c_d}.`, 'at <a href="https://a.b/c_d">https://a.b/c_d</a>.'],
    [
      String.raw`\href{https://a.b}{\textbf{here}}`,
      '<a href="https://a.b"><strong>here</strong></a>',
    ],
    [
      "see https://a.b/c_(d), and (https://e.f).",
      'see <a href="https://a.b/c_(d)">https://a.b/c_(d)</a>, and (<a href="https://e.f">https://e.f</a>).',
    ],
    ["https://a.b/{this page}", '<a href="https://a.b/">this page</a>'],
    [String.raw`\href{javascript:alert(1)}{x}`, "x"],
    [
      String.raw`\href{https://a.b/c{label}, https://a.b/d{other}}`,
      '<a href="https://a.b/c">label</a>, <a href="https://a.b/d">other</a>',
    ],
    [String.raw`\href{https://a.b" onclick="x}{y}`, "y"],
    [String.raw`\href{https://a.b}{https://c.d}`, '<a href="https://a.b">https://c.d</a>'],
    [String.raw`$\href{https://a.b}{here}$`, '<a href="https://a.b">here</a>'],
  ]);
});

describe("mathematics without dollars", () => {
  html([
    [String.raw`\alpha \times \beta \sim 3`, "α × β ∼ 3"],
    [
      "SAP^{2}, 10^{-3}, 10^-3, A^2Search, x^T",
      "SAP<sup>2</sup>, 10<sup>-3</sup>, 10<sup>-3</sup>, A<sup>2</sup>Search, x<sup>T</sup>",
    ],
    ["L_2 loss, M_{CDM}, C_2H", "L<sub>2</sub> loss, M<sub>CDM</sub>, C<sub>2</sub>H"],
    ["CO$_2$ and M$^3$Prune", "CO<sub>2</sub> and M<sup>3</sup>Prune"],
    [
      String.raw`90$^\circ$ and $45^{\circ}$`,
      "90° and <math><mrow><mn>45</mn><mi>°</mi></mrow></math>",
    ],
    ["seg_3D_by_PC2D, d_LOS, snake_case, a ^ b", "seg_3D_by_PC2D, d_LOS, snake_case, a ^ b"],
    [String.raw`{\cal O}(n)`, "<math><mi>𝒪</mi></math>(n)"],
  ]);
});

describe("Markdown and braces", () => {
  html([
    [
      "**R**ead *well* with `rm -rf`",
      "<strong>R</strong>ead <em>well</em> with <code>rm -rf</code>",
    ],
    ["reach **56.1%** of 2**3**4", "reach <strong>56.1%</strong> of 2**3**4"],
    [
      "100*100 grids, A* search and B* trees, 2 * 3 * 4",
      "100*100 grids, A* search and B* trees, 2 * 3 * 4",
    ],
    ["{LLM}s with {3D GU} in {-1, 0, 1}", "LLMs with 3D GU in {-1, 0, 1}"],
    ["stray } braces { here", "stray  braces  here"],
    ["<think> and </think> & <b>", "&lt;think&gt; and &lt;/think&gt; &amp; &lt;b&gt;"],
  ]);
});

describe("any input", () => {
  test("is read without an error, by every reader", () => {
    fc.assert(
      fc.property(texText, (text) => {
        parsePaperText(text);
        toPlainText(text);
        renderPaperHtml(cleanText(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(
    [..."{}$\\^_`*<&~'\"("].concat([
      "\\(",
      "$$",
      "\\textbf{",
      "{\\em ",
      "$x",
      "**a",
      "\\'{",
      "&amp;",
      "https://",
      "\\href{a}{",
      "$5 a",
      "$\\frac{",
      "\\begin{equation}",
      '<a href="',
      "``",
      "a_",
      "\\\\",
      "`a ",
      "\\sqrt",
    ]),
  )("takes no quadratic time when it is %j repeated to 100 kB", (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    renderPaperHtml(cleanText(text));
    toPlainText(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
