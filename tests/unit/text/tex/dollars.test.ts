import { describe, expect, test } from "vitest";
import { parsePaperText } from "@/lib/text/tex/parse-paper-text";

function formulae(text: string): string[] {
  return parsePaperText(text).flatMap((segment) => (segment.type === "math" ? [segment.tex] : []));
}

describe("dollars that open mathematics", () => {
  test.each<[string, string[]]>([
    ["a $p$-value and $5$ sets", ["p", "5"]],
    ["size $3 \\times 3$ or $1024 x 1024$", ["3 \\times 3", "1024 x 1024"]],
    ["($\\times$4) and $10^{-4}$fm", ["\\times", "10^{-4}"]],
    ["where $z $ is in $ R^N $ always", ["z", "R^N"]],
    ["$$a = b$$ then \\(c\\) and \\[d\\]", ["a = b", "c", "d"]],
    ["\\begin{equation}E = mc^2\\end{equation}", ["E = mc^2"]],
    ["\\begin{align*}a &= b\\end{align*}", ["\\begin{align*}a &= b\\end{align*}"]],
    ["$x \\text{ if the input is } y$", ["x \\text{ if the input is } y"]],
    ["pays $5 for $n$ samples", ["n"]],
  ])("%j", (text, expected) => expect(formulae(text)).toEqual(expected));
});

describe("dollars that are prices or slips", () => {
  test.each([
    "for $5 million and $10 more",
    "between $5 and $10 per day",
    "($0.08) against the average ($4.2).",
    "US$3 to US$4 a head",
    "$1.52 million USD, then $1.49 million, ($1.33M) and ($0.70M)",
    "at $1.61/hour versus 5GB and $0.16/hour",
    "from $5-$10, or $5, $10",
    "only $25 and no more",
    "costs 4$ per hour, then 5$ per day",
    "World Preference Modeling$ (WorldPM)",
    "set $HOME and $PATH first",
    "escaped \\$5 and \\$10",
    "an $ unclosed \\( delimiter \\[ here $$",
  ])("%j stays text", (text) => {
    const segments = parsePaperText(text);
    expect(segments.map((segment) => segment.type)).toEqual(["text"]);
  });
});
