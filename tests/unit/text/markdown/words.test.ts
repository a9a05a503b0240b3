import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentBodySchema } from "@/lib/comments/writing";
import { listMentions, renderMarkdown } from "@/lib/text/markdown/markdown";

const entities: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&#x3C;": "<",
  "&#x26;": "&",
  "&amp;": "&",
};

/** What a reader sees of it, without regard to spacing. */
function read(source: string): string {
  return renderMarkdown(source)
    .replace(/<[^>]*>/g, "")
    .replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity);
}

describe("What somebody types in a comment can be read", () => {
  test.each([
    "If x<y and y>z, R1 writes <think> tags and List<int>.",
    "<div>All of this paragraph</div>",
    "<!-- a remark -->",
    "<script>alert(1)</script> and <style>p{}</style>",
    "[Edit]: fixed",
    "[1]: Smith 2020, who says so",
    "[^7]: a note nobody mentions",
    "foo[i](y) and [papers](papers)",
    "$$ is what it costs and $$ more",
    "$$\nnever closed, so words",
  ])("%j as typed", (typed) => expect(read(typed).trim()).toBe(typed));

  test.each([
    ["Costs $5 per hour, *cheaper* than $76.", "Costs $5 per hour, cheaper than $76."],
    ["[](https://x.example/a)", "https://x.example/a"],
    ["```js with a title\nx()\n```", "js with a title\nx()\n"],
    ["> ```\n> $5 and $6\n> ```", "$5 and $6\n"],
    ["| a |\n|---|\n| b | c |", "a\n\n\n\n\n\n\nb\nc"],
    ["[x][y]\n\n[y]: z", "[x][y]\n[y]: z"],
    [
      "A claim[^1].\n\n[^1]: its note\n\n[^1]: said twice",
      /its note[^]*said twice|said twice[^]*its note/,
    ],
  ])("%j", (typed, seen) => {
    if (typeof seen === "string")
      expect(read(typed).replace(/\s+/g, "")).toBe(seen.replace(/\s+/g, ""));
    else expect(read(typed)).toMatch(seen);
  });

  test("two prices leave the marks between them alone", () => {
    const html = renderMarkdown("Costs $5 per hour, *cheaper* than $76, by $x^2$.");
    expect(html).toContain("<em>cheaper</em>");
    expect(html.match(/<math>/g)).toHaveLength(1);
  });

  test("no word is lost, whatever stands between the words", { timeout: 30_000 }, () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const mark = fc.constantFrom(
      ..." \n<>[]()!*_~`$#|-=+.:&;@^/\\{}\"'%,5",
      "\n\n",
      "\n    ",
      "\n```\n",
      "`",
      "$$",
      "\n$$\n",
      "$5 ",
      "](",
      "][",
      "]: ",
      "[^",
      "\n[^a]: ",
      "[^a]",
      "\n[a]: ",
      "[a]",
      "\n> ",
      "\n- ",
      "\n1. ",
      "\n# ",
      "\n| ",
      " | ",
      "\n|--|\n",
      "<!-- ",
      " -->",
      "<div>",
      "</",
      "<https://",
      "https://",
      "mailto:",
      "&lt;",
      "**",
      "~~",
    );
    const typed = fc.array(fc.tuple(fc.array(mark, { maxLength: 3 }), word), { maxLength: 12 });
    fc.assert(
      fc.property(typed, (pairs) => {
        const source = pairs.map(([marks, word]) => marks.join("") + word).join("");
        // An address is markup where words stand for it; so are the language of code and a command of TeX in a
        // formula. Formulae raise letters and put accents between.
        const html = renderMarkdown(source);
        const addresses = [...html.matchAll(/ (?:href|title|class)="([^"]*)"/g)].map(
          ([, to = ""]) => to,
        );
        const seen = (read(source) + addresses.join(" ")).normalize("NFKC").replace(/[^a-z]/g, "");
        for (const [marks, word] of pairs) if (marks.at(-1) !== "\\") expect(seen).toContain(word);
      }),
      { numRuns: 200 },
    );
  });
});

describe("A comment with nothing to read is refused", () => {
  test.each([
    "\u200b",
    "&nbsp;",
    "&#8203;",
    "---",
    "#",
    "-",
    "```\n```",
    "\u2800",
    "\u3164",

    "$\\quad$",
    "**\u200b**",
    "$\\phantom{x}$",
  ])("%j", (typed) => expect(commentBodySchema.safeParse(typed).success).toBe(false));

  test.each([
    "👍",
    "<div>",
    "1",
    "…",
    "```python\n```",
    "https://x.example",
    "![](https://x.example/y.png)",
  ])("but %j is not", (typed) => expect(commentBodySchema.parse(typed)).toBe(typed));
});

describe("A mention", () => {
  test.each([
    "Use @torch.compile and @types/node",
    "[a @link](https://x.example)",
    "    @indented code",
    "$@math$ and ```@code```",
  ])("is not in %j", (typed) => {
    expect(listMentions(typed)).toEqual([]);
    expect(renderMarkdown(typed)).not.toContain("/users/");
  });

  test("is told to those whom the reader sees named", () => {
    expect(listMentions("<b>@ada</b>, @Bob: thanks. @eve.py @carl/@dora")).toEqual([
      "ada",
      "bob",
      "carl",
    ]);
  });
});

describe("On the page it stands on, a comment", () => {
  test("has smaller headings than the page", () => {
    const html = renderMarkdown("# Big heading\n\n## Next\n\n###### Last");
    expect(html.match(/<h\d>/g)).toEqual(["<h4>", "<h5>", "<h6>"]);
  });

  test("has footnotes that lead to its own notes and back", () => {
    const [ours, theirs] = ["a", "b"].map((place) =>
      renderMarkdown("A claim[^1].\n\n[^1]: its note", place),
    );
    const ids = (html = "") => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const targets = (html = "") => [...html.matchAll(/ href="#([^"]*)"/g)].map(([, to]) => to);
    expect(targets(ours)).toHaveLength(2);
    expect(ids(ours)).toEqual(expect.arrayContaining(targets(ours)));
    expect(ids(ours).filter((id) => ids(theirs).includes(id))).toEqual([]);
  });
});
