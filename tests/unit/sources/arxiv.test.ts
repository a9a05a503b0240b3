import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseArxivFeed } from "@/lib/sources/arxiv";
import { parseArxivId } from "@/lib/addresses/paper-ids";

const entry = (fields = "") => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title>
<entry><id>http://arxiv.org/abs/2511.00001v3</id><published>2025-11-01T10:00:00Z</published>
<title>On  G\\"odel
  &amp; $x &lt; y$</title><summary>  A summary
 of it. </summary><author><name>Ada Lovelace</name></author><author><name>Ren\\'e D.</name></author>
<category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/><category term="cs.AI"/><category term="math.LO"/>${fields}</entry></feed>`;

describe("arXiv's answer", () => {
  test("about a paper gives its cleaned text, its authors in order and its first date", () => {
    expect(parseArxivFeed(entry(), "2511.00001")).toEqual({
      id: "2511.00001",
      title: "On Gödel & $x < y$",
      abstract: "A summary of it.",
      authors: ["Ada Lovelace", "René D."],
      publishedAt: new Date("2025-11-01T10:00:00Z"),
      isWithdrawn: false,
      categories: ["cs.AI", "math.LO"],
      comment: null,
      journalRef: null,
      doi: null,
    });
  });

  test("about a withdrawn paper says so", () => {
    const comment =
      '<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">This paper has been withdrawn by the authors</arxiv:comment>';
    expect(parseArxivFeed(entry(comment), "2511.00001")?.isWithdrawn).toBe(true);
  });

  test("about another paper is no answer to the question", () => {
    expect(parseArxivFeed(entry(), "2511.00002")).toBeNull();
  });

  test.each([
    ["cut off in the middle", entry().slice(0, 400)],
    ["an HTML page with status 200", "<html><body>Rate exceeded.</body></html>"],
    ["empty", ""],
    ["XML of another kind", '<?xml version="1.0"?><rss></rss></feed>'],
  ])("that is %s is refused as no answer", (_, xml) => {
    expect(() => parseArxivFeed(xml, "2511.00001")).toThrow(
      expect.objectContaining({ code: "unavailable" }),
    );
  });
});

const folder = "../shared/data/arxiv";
type Recorded = { file: string; kind: string; url: string; status: number; note: string };

describe.skipIf(!existsSync(folder))("A recorded answer of arXiv", () => {
  const index = existsSync(folder)
    ? (JSON.parse(readFileSync(`${folder}/index.json`, "utf8")) as Recorded[])
    : [];
  const atom = index.filter(({ kind }) => kind === "atom");

  test.each(atom)("$file gives the right papers", ({ file, url, note }) => {
    const xml = readFileSync(`${folder}/${file}`, "utf8");
    const listed = new URL(url).searchParams.get("id_list") ?? "";
    const asked = listed ? listed.split(",").flatMap((id) => parseArxivId(id) ?? []) : [];
    const answered = Array.from(
      xml.matchAll(/<id>http:\/\/arxiv\.org\/abs\/([^<]+)<\/id>/g),
      ([, id = ""]) => parseArxivId(id) ?? "",
    );
    for (const id of asked)
      expect(parseArxivFeed(xml, id) === null, `${id}: ${note}`).toBe(!answered.includes(id));
    for (const id of answered) {
      const paper = parseArxivFeed(xml, id);
      expect(paper?.id).toBe(id);
      expect(paper?.title).not.toMatch(/\s{2}|^\s|\s$|^$/);
      expect(paper?.authors.length).toBeGreaterThan(0);
    }
  });

  test("that only reports an error is an unknown paper", () => {
    expect(
      parseArxivFeed(
        readFileSync(`${folder}/errors/atom-error-user-manual.xml`, "utf8"),
        "1234.12345",
      ),
    ).toBeNull();
  });
});
