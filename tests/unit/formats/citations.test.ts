import { describe, expect, test } from "vitest";
import { citationFormats, citePaper } from "@/lib/formats/citations";

const paper = {
  id: "2407.21783",
  source: "arxiv" as const,
  sourceUrl: null,
  title: "The $\\alpha$ Herd & 100% <b>Models</b>",
  publishedAt: new Date("2024-07-31T23:59:59Z"),
  doi: null,
  journalRef: null,
  authors: [
    { name: "Ada Lovelace" },
    { name: "Ludwig van Beethoven" },
    { name: "ATLAS Collaboration" },
  ],
};
const cite = (name: string, title = paper.title) => {
  const format = citationFormats[name];
  if (!format) throw new Error(name);
  return citePaper({ ...paper, title }, format);
};

describe("A citation", () => {
  test("as BibTeX escapes what TeX would read and keeps a collaboration whole", () => {
    const text = cite("bibtex");
    expect(text).toMatch(/^@\w+\{/);
    expect(text).toContain("Lovelace, Ada and van Beethoven, Ludwig and {ATLAS Collaboration}");
    expect(text).toContain("10.48550/arXiv.2407.21783");
    expect(text).toContain("\\&");
  });

  test("as BibTeX says where it stands on arXiv", () => {
    expect(cite("bibtex")).toMatch(/\teprint = \{2407.21783\},\n\tarchivePrefix = \{arXiv\},\n/);
  });

  test.each([
    [
      "ConvLLaVA: Hierarchical Backbones as Visual Encoder",
      "{ConvLLaVA}: Hierarchical Backbones as Visual Encoder",
    ],
    ["Solving NLP with GPT-4 and T5 in 3D", "Solving {NLP} with {GPT-4} and {T5} in {3D}"],
    ["Multi-Modal Models Are Few-Shot Learners", "Multi-Modal Models Are Few-Shot Learners"],
    [
      "Fast inference: Learning in Bayesian models & their priors",
      "Fast inference: Learning in {Bayesian} models \\& their priors",
    ],
    ["Müller's $\\alpha$ schemes", 'M{\\" u}ller'],
  ])("as BibTeX keeps names in %j from lower-casing, and no other word", (title, written) => {
    const [line] = cite("bibtex", title).match(/title = .*/) ?? [];
    expect(line).toContain(written);
  });

  test("as RIS keeps a long title in one line", () => {
    const title = "Hierarchical backbones ".repeat(20).trim();
    expect(cite("ris", title)).toContain(`\nTI  - ${title}\n`);
  });

  test("as RIS begins and ends a record and names each author", () => {
    const text = cite("ris");
    expect(text).toMatch(/^TY {2}- /);
    expect(text.match(/^AU {2}- /gm)).toHaveLength(3);
    expect(text).toMatch(/ER {2}-\s*$/);
  });

  test("as CSL-JSON is the record that Zotero reads", () => {
    const [record] = JSON.parse(cite("csl"));
    expect(record).toMatchObject({
      id: "2407.21783",
      URL: "https://arxiv.org/abs/2407.21783",
      number: "arXiv:2407.21783",
    });
    expect(record.issued["date-parts"]).toEqual([[2024, 7]]);
    expect(record.author[1]).toEqual({ family: "van Beethoven", given: "Ludwig" });
  });

  test("in plain text reads as a sentence", () => {
    expect(cite("text")).toContain("Lovelace, A.");
  });
});
