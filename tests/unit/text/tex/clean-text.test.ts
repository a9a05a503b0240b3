import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "@/lib/text/tex/clean-text";
import { texText } from "./arbitrary-text";

const cases = (rows: [string, string][]) =>
  test.each(rows)("%j is stored as %j", (raw, stored) => {
    expect(cleanText(raw)).toBe(stored);
  });

describe("white space and hidden characters", () => {
  cases([
    ["A title broken\n  over two lines ", "A title broken over two lines"],
    ["no\u00a0break\u2028space", "no break space"],
    ["pass\u200bword \u202eevil\u202c \ufeffx\u0007", "password evil x"],
    ["Cafe\u0301", "Café"],
    ["family 👩\u200d💻 and क्\u200dष", "family 👩\u200d💻 and क्\u200dष"],
    ["x\u200dy", "xy"],
  ]);
});

describe("HTML entities", () => {
  cases([
    ["Q&amp;A: a &lt; b, &#39;c&#39; &quot;d&quot;", "Q&A: a < b, 'c' \"d\""],
    ["twice &amp;lt;think&amp;gt;", "twice <think>"],
    ["90 &#177; 2 and &#x2014;", "90 ± 2 and —"],
    ["H&E-stained, R&D; AT&T;", "H&E-stained, R&D; AT&T;"],
    ["&unknown; &#65;", "&unknown; &#65;"],
  ]);
});

describe("TeX accents outside mathematics", () => {
  cases([
    [
      String.raw`Erd\H{o}s, Fr\'echet, Schr\"{o}dinger, {\'e}t{\'e}`,
      "Erdős, Fréchet, Schrödinger, été",
    ],
    [
      String.raw`Mart\'{\i}nez, na\"{\i}ve, na\"\i ve, It\^o, Do\~nana`,
      "Martínez, naïve, naïve, Itô, Doñana",
    ],
    [
      String.raw`Ho\c{s}ten, Fran\c cois, \v{S}koda, \u{g}, \k{a}, \=a, \.z, \r{a}`,
      "Hoşten, François, Škoda, ğ, ą, ā, ż, å",
    ],
    [
      String.raw`{\L}ukasz, \O rsted, Stra\ss e, \AA ngstr\"om, \ae on, {\oe}uvre`,
      "Łukasz, Ørsted, Straße, Ångström, æon, œuvre",
    ],
    [String.raw`the query\'s content`, "the query's content"],
    [String.raw`\"hello\" in quotes`, String.raw`\"hello\" in quotes`],
    [String.raw`$\'e$ stays mathematics`, String.raw`$\'e$ stays mathematics`],
    [String.raw`\r{ho} and \b{Coupled Learning}`, String.raw`\r{ho} and \b{Coupled Learning}`],
  ]);
});

describe("quotation marks, dashes, ties and escapes", () => {
  cases([
    ["a ``so-called'' world", "a “so-called” world"],
    ["a ``mixed\" pair and \"another''", 'a “mixed” pair and "another"'],
    ["the `sweet spot' of it's kind", "the ‘sweet spot’ of it's kind"],
    ["points--reveal 50--95, this -- that", "points–reveal 50–95, this – that"],
    ["$G$--equivariant", "$G$–equivariant"],
    ["run git --help or ls --all", "run git --help or ls --all"],
    ["see https://a--b.io/~user/x--y", "see https://a--b.io/~user/x--y"],
    ["Fig.~2, 3D~printing, SAM~3D, at~$n$", "Fig. 2, 3D printing, SAM 3D, at $n$"],
    ["about ~30%, 7.3~8.2, 75%~89%, z~0.3", "about ~30%, 7.3~8.2, 75%~89%, z~0.3"],
    [String.raw`54.6\% of R\&D in a\_b \#1`, "54.6% of R&D in a_b #1"],
    [String.raw`for \$5 and \$10`, String.raw`for \$5 and \$10`],
    [String.raw`https://x.io/a\_b\_c`, "https://x.io/a_b_c"],
  ]);
});

describe("what Hugging Face lost", () => {
  cases([
    ["256times256, 2.3times faster, 360^circ", "256×256, 2.3× faster, 360°"],
    ["LLMtimesMapReduce", "LLM×MapReduce"],
    ["mathcal{O}(n) and pi_{0.5}", String.raw`\mathcal{O}(n) and \pi_{0.5}`],
    [String.raw`valued at \1 million`, String.raw`valued at \$1 million`],
    ["many times, sometimes 3 times more", "many times, sometimes 3 times more"],
    [String.raw`2) this; \3) that`, String.raw`2) this; \3) that`],
    ['see <a href="https://x.io/">this page</a>', String.raw`see \href{https://x.io/}{this page}`],
  ]);
});

test.each([
  ["a tag within a tag", "x<sub><jats:p></sub>y", "xy"],
  ["an entity that a tag hides", "a &amp;</mml:math>#x26; b", "a & b"],
])("%s leaves nothing for a second cleaning", (_what, raw, stored) => {
  expect(cleanText(raw)).toBe(stored);
  expect(cleanText(stored)).toBe(stored);
});

test("cleaning a text twice changes nothing more", () => {
  fc.assert(
    fc.property(texText, (raw) => {
      const once = cleanText(raw);
      expect(cleanText(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test("a stored text holds no line break, doubled space or control character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (raw) => {
      expect(cleanText(raw)).not.toMatch(/[\u0000-\u001f\u007f\u202e\u200b]| {2}|^ | $/);
    }),
  );
});
