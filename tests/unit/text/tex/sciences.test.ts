import { describe, expect, test } from "vitest";
import { cleanText } from "@/lib/text/tex/clean-text";
import { renderMath } from "@/lib/text/tex/render-math";
import { renderPaperHtml } from "@/lib/text/tex/render-paper-html";
import { toPlainText } from "@/lib/text/tex/to-plain-text";

const read = (raw: string) => toPlainText(cleanText(raw));
const rows = (cases: [string, string][]) =>
  test.each(cases)("%j reads %j", (raw, plain) => {
    expect(read(raw)).toBe(plain);
    expect(renderPaperHtml(cleanText(raw))).not.toMatch(
      /\\[A-Za-z]|&lt;\/?(?:jats|mml|inline|su[bp]|[ip]&)/,
    );
  });

describe("Units", () =>
  rows([
    [
      String.raw`a beam of \SI{10}{\kilo\metre}, $\SI{5}{\micro\second}$, $\num{1e5}$ samples`,
      "a beam of 10 km, 5 µs, 10⁵ samples",
    ],
    [String.raw`\SI{50}{\percent} at \qty{3}{\meter\per\second}`, "50 % at 3 m/s"],
    [String.raw`\si{\kilo\gram\metre\squared\per\second\cubed}`, "kg m²/s³"],
    [String.raw`\unit{\watt\per\square\metre\per\kelvin}, \si{\per\second}`, "W/(m² K), s⁻¹"],
    [String.raw`\qty{20}{\celsius}, \SI{45}{\degree}, \ang{3;4;5}`, "20 °C, 45°, 3°4′5″"],
    [String.raw`\SI{7}{\um} in \qty[per-mode=symbol]{3}{\ns}, \SI{2}{\TeV}`, "7 µm in 3 ns, 2 TeV"],
    [
      String.raw`\SI{5}{km/h}, \SI{4}{m.s^{-1}}, \SI{3}{\mu m}, \SI{9}{\Omega}`,
      "5 km/h, 4 m s⁻¹, 3 µm, 9 Ω",
    ],
    [
      String.raw`\num{2.5e-3}, \num{3 +- 1}, \num{2x4}, \num{-1e6}`,
      "2.5 × 10⁻³, 3 ± 1, 2 × 4, -10⁶",
    ],
    [String.raw`\SIrange{1}{5}{\kHz}, \qtyrange{1}{2}{\s}, \numrange{1}{9}`, "1–5 kHz, 1–2 s, 1–9"],
    [String.raw`\SIlist{1;2}{\mm} and \numlist{3;4}`, "1, 2 mm and 3, 4"],
    [String.raw`\qty(x) and \simple{si}`, "qty(x) and si"],
  ]));

test("Units in a comment's formula are drawn", () =>
  expect(renderMath(String.raw`v = \qty{3}{\metre\per\second}`, false)).toMatch(/>m<.*>s</));

describe("References", () =>
  rows([
    [
      String.raw`as in Eq.~\eqref{eq:1} and \ref{fig:2}, \cite{foo2020}, \citep[see][]{bar}.`,
      "as in Eq.",
    ],
    [String.raw`models (see \cite{a}; \citep[p.~3]{b}) are`, "models are"],
    [String.raw`models (GPT, \cite{a}) and [\cite{b}], too`, "models (GPT) and, too"],
    [String.raw`(\cite{a}, the first) and tables~\ref{a}--\ref{b}.`, "(the first) and tables."],
    [String.raw`extends \cite{a}, \cite{b}, and \cite{c} to graphs`, "extends to graphs"],
    [String.raw`Section \label{x}end`, "Section end"],
    [String.raw`$$E = mc^2 \label{eq:1}$$`, "E = mc²"],
  ]));

describe("Prompts and shells", () =>
  rows([
    [
      "prompts such as {{var}}, ${HOME} and $PATH, and <|im_start|>",
      "prompts such as {{var}}, ${HOME} and $PATH, and <|im_start|>",
    ],
    [
      "set ${MY_VAR} and ${OTHER} or {{ user.name }}",
      "set ${MY_VAR} and ${OTHER} or {{ user.name }}",
    ],
    ["{{BERT}}: a model of ${x}$", "BERT: a model of x"],
  ]));

describe("Lists, letters and operators", () =>
  rows([
    [
      String.raw`\begin{enumerate}\item[(i)] one \item[(ii)] two\end{enumerate}`,
      "(i) one (ii) two",
    ],
    [String.raw`\begin{itemize}\item one \item two\end{itemize}`, "• one • two"],
    [String.raw`$\mathbbm{1}_{x>0}$ and \mathbbm{R}`, "𝟙_(x>0) and ℝ"],
    [String.raw`$\DeclareMathOperator{\tr}{tr} \tr A$`, "tr A"],
    [String.raw`\DeclareMathOperator*{\am}{arg\,max} We take $\am f$`, "We take arg max f"],
  ]));

describe("Tags of Crossref and bioRxiv", () =>
  rows([
    [
      "CO<sub>2</sub> and 10<sup>-3</sup> as Crossref and bioRxiv write them, <inline-formula><mml:math><mml:mi>x</mml:mi></mml:math></inline-formula>",
      "CO₂ and 10⁻³ as Crossref and bioRxiv write them, x",
    ],
    [
      "<jats:title>Abstract</jats:title><jats:p>In <jats:italic>E. coli</jats:italic> <jats:sup>13</jats:sup>C</jats:p>",
      "Abstract In E. coli ¹³C",
    ],
    ["with <i>p</i> &lt; 0.05 and H<sub><i>2</i></sub>O", "with p < 0.05 and H₂O"],
    [
      "<mml:math><mml:msubsup><mml:mi>x</mml:mi><mml:mi>i</mml:mi><mml:mn>2</mml:mn></mml:msubsup><mml:mo>&lt;</mml:mo><mml:mfrac><mml:mn>1</mml:mn><mml:msqrt><mml:mi>n</mml:mi></mml:msqrt></mml:mfrac></mml:math>",
      "xᵢ²<1/√n",
    ],
    [
      String.raw`<jats:alternatives><jats:tex-math>\documentclass{minimal}\begin{document}$$\alpha$$\end{document}</jats:tex-math><mml:math><mml:mi>α</mml:mi></mml:math></jats:alternatives>-decay`,
      "α-decay",
    ],
    [
      "tokens <s>, <b> and <think> stay, as does a<b",
      "tokens <s>, <b> and <think> stay, as does a<b",
    ],
  ]));
