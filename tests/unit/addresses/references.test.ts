import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReference } from "@/lib/addresses/references";

describe("The one paper on arXiv that a text names is found in it", () => {
  test.each([
    "2405.15738",
    "\u200b 2405.15738\u00a0",
    "arXiv:2405.15738v3 [cs.CV] 9 Dec 2025",
    "[2405.15738]",
    "(arXiv:2405.15738)",
    "https://arxiv.org/abs/2405.15738.",
    "https://arxiv.org/abs/2405.15738,",
    "https://arxiv.org/abs/2405.15738)",
    "<https://arxiv.org/abs/2405.15738>",
    '"https://arxiv.org/abs/2405.15738"',
    "https://arxiv.org/ps/2405.15738",
    "https://arxiv.org/e-print/2405.15738",
    "https://arxiv.org/html/2405.15738v3#S2.SS1",
    "http://www.arxiv.org/pdf/2405.15738v2.pdf?download=1#page=3",
    "https://export.arxiv.org/abs/2405.15738?utm_source=mail&utm_medium=x",
    "https://doi.org/10.48550/arXiv.2405.15738",
    "10.48550/arXiv.2405.15738",
    "https://doi.org/10.48550%2FarXiv.2405.15738v2",
    "https://ar5iv.labs.arxiv.org/html/2405.15738",
    "https://papers.cool/arxiv/2405.15738",
    "https://www.semanticscholar.org/arxiv/2405.15738",
    "https://www.alphaxiv.org/overview/2405.15738v1",
    "hf.co/papers/2405.15738",
    "https://huggingface.co/papers/2405.15738.md",
    "arxiv 2405.15738",
    "arXiv.2405.15738v1.pdf",
    "ConvLLaVA: Hierarchical Backbones (2405.15738)",
    "ConvLLaVA, arXiv:2405.15738 (https://doi.org/10.48550/arXiv.2405.15738)",
  ])("%s", (text) => expect(parseReference(text)).toEqual({ kind: "arxiv", id: "2405.15738" }));

  test.each([
    ["math.GT/0309136", "math/0309136"],
    ["math/0309136v2", "math/0309136"],
    ["arXiv:hep-th/9901001v1 [hep-th]", "hep-th/9901001"],
    ["https://arxiv.org/abs/cond-mat/0309136.", "cond-mat/0309136"],
    ["HEP-TH/9901001", "hep-th/9901001"],
  ])("%s", (text, id) => expect(parseReference(text)).toEqual({ kind: "arxiv", id }));
});

describe("The one DOI that a text holds is found in it", () => {
  test.each([
    ["10.1145/3292500.3330701", "10.1145/3292500.3330701"],
    ["doi: 10.1145/3292500.3330701.", "10.1145/3292500.3330701"],
    ["https://dx.doi.org/10.1038/S41586-021-03819-2?utm_source=x", "10.1038/s41586-021-03819-2"],
    ["(see 10.1016/S0140-6736(20)30183-5)", "10.1016/s0140-6736(20)30183-5"],
    ["https://dl.acm.org/doi/pdf/10.1145/3292500.3330701", "10.1145/3292500.3330701"],
    [
      "https://link.springer.com/content/pdf/10.1007/s11263-019-01247-4.pdf",
      "10.1007/s11263-019-01247-4",
    ],
    [
      "https://www.frontiersin.org/articles/10.3389/fpsyg.2020.00001/full",
      "10.3389/fpsyg.2020.00001",
    ],
    [
      "https://www.biorxiv.org/content/10.1101/2024.01.01.573000v2.full.pdf",
      "10.1101/2024.01.01.573000",
    ],
    ["10.5555/2405.15738", "10.5555/2405.15738"],
    ["https://aclanthology.org/2024.acl-long.1.pdf", "10.18653/v1/2024.acl-long.1"],
    ["A title. https://aclanthology.org/P19-1001/.", "10.18653/v1/p19-1001"],
  ])("%s", (text, doi) => expect(parseReference(text)).toEqual({ kind: "doi", doi }));
});

describe("The one paper of OpenReview or of this site that a text names is found in it", () => {
  test.each([
    ["https://openreview.net/forum?id=AbC-dEf_12", "AbC-dEf_12"],
    ["A title (https://openreview.net/pdf?id=AbC-dEf_12).", "AbC-dEf_12"],
    ["https://openreview.net/forum?noteId=xYz0123456&id=AbC-dEf_12#discussion", "AbC-dEf_12"],
  ])("%s", (text, id) => expect(parseReference(text)).toEqual({ kind: "openreview", id }));

  test("https://papers.example.org/papers/dp-0123456789ab", () => {
    const found = parseReference("https://papers.example.org/papers/dp-0123456789ab");
    expect(found).toEqual({ kind: "paper", id: "dp-0123456789ab" });
  });
});

describe("Words for a search are", () => {
  test.each([
    ["nothing", ""],
    ["a month that does not exist", "2413.00001"],
    ["an id that is too short", "2407.217"],
    ["an id that is too long", "2407.217831"],
    ["an old id that is too short", "hep-th/990100"],
    ["what is numbered like an old id", "issues/9901001"],
    ["two papers", "2405.15738 and 2407.21783"],
    ["a paper on arXiv and a DOI", "2405.15738 10.1145/3292500.3330701"],
    ["a paper that is to be left out", "language –2405.15738"],
    ["a list of papers", "https://arxiv.org/list/cs.CL/recent"],
    ["a number", "12345.67890 tokens"],
  ])("%s", (_, text) => expect(parseReference(text)).toBeNull());

  test.each([
    "10.1000/" + ")".repeat(50_000),
    "arxiv" + " ".repeat(50_000),
    "openreview.net/a?" + "&".repeat(50_000),
  ])("what is made to be slow to read (%#)", (text) => {
    const begun = performance.now();
    parseReference(text);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test("whatever else somebody types, without ever failing", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseReference(text)));
  });
});
