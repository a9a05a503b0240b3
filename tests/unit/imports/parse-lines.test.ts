import { describe, expect, test } from "vitest";
import { type PaperFormat, parseLine } from "@/lib/imports/parse-lines";
import { arxivRecord, hfItem, hfPaper } from "@/tests/support/import-lines";

function take(format: PaperFormat, line: unknown) {
  const parsed = parseLine(format, typeof line === "string" ? line : JSON.stringify(line));
  if ("fault" in parsed) throw new Error(parsed.fault);
  return parsed.said;
}
function fault(format: PaperFormat, line: unknown) {
  const parsed = parseLine(format, typeof line === "string" ? line : JSON.stringify(line));
  return "fault" in parsed ? parsed.fault : null;
}

describe("An item of Hugging Face's daily feed", () => {
  test("gives a paper with clean text, its place on the day and the people it names", () => {
    const paper = take("hf", hfItem({ position: 3 }));
    expect(paper).toMatchObject({
      id: "2512.00001",
      day: "2025-12-09",
      abstract: "We read sparsely.",
      outside: { upvotes: 5, comments: 1 },
      placement: {
        position: 3,
        submitterHandle: "ada",
        publishedAt: "2025-12-08T13:00:00.000Z",
        isAuthorParticipating: true,
      },
    });
    expect(paper.people.map(({ handle }) => handle)).toEqual(["ada", "ada"]);
    expect(paper.people[0]?.values).toEqual({
      _id: "u1",
      fullname: "Ada L",
      avatarUrl: "/a.svg",
      isPro: false,
    });
  });

  test("of which no key but id, title and summary is needed", () => {
    const line = { date: "2023-05-04", paper: { id: "2305.00001", title: "T", summary: "" } };
    expect(take("hf", line)).toMatchObject({ authors: null, publishedAt: null, outside: {} });
  });

  test("without a day is a paper object, which stands on no day", () => {
    const linkedModels = [{ id: "org/model", downloads: 3 }];
    const paper = take("hf", hfPaper({ linkedModels, numTotalModels: 72 }));
    expect(paper).toMatchObject({ day: null, placement: null });
    expect(paper.outside.models).toEqual({
      total: 72,
      listed: [{ name: "org/model", profile: linkedModels[0] }],
    });
  });

  test("leaves out thumbnails that were drawn for another site, and tells videos from images", () => {
    const mediaUrls = [
      "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2512.00001.png",
      "https://cdn-uploads.huggingface.co/a.mp4",
      "https://cdn-uploads.huggingface.co/b.png?x=1",
      "javascript:alert(1)",
    ];
    expect(take("hf", hfItem({ mediaUrls })).outside.media).toEqual([
      { kind: "video", url: mediaUrls[1] },
      { kind: "image", url: mediaUrls[2] },
    ]);
  });

  test("keeps only links that a browser may follow", () => {
    const paper = { projectPage: " https://example.org/p ", githubRepo: "javascript:alert(1)" };
    const { outside } = take("hf", hfItem({ paper }));
    expect(outside.projectPage).toBe("https://example.org/p");
    expect(outside.repository).toBeUndefined();
  });

  test("knows the organization under each of its names over the years", () => {
    const organization = { _id: "o", name: "eth", fullname: "ETH", avatar: "/o.png" };
    const expected = { slug: "eth", name: "ETH", avatarUrl: "/o.png", outsideId: "o" };
    for (const item of [
      { organization },
      { paper: { organization } },
      { submitterOrganization: organization },
    ]) {
      expect(take("hf", hfItem(item)).organization).toEqual(expected);
    }
  });

  test("with characters that no database stores loses them and keeps the rest", () => {
    const line = JSON.stringify(hfItem({ paper: { title: "Nul TITLE" } }))
      .replace("Nul TITLE", "Nul\\u0000 \\ud83d title")
      .replace('"fullname":"Ada L"', '"fullname":"A\\u0000da","k\\u0000":1');
    const paper = take("hf", line);
    expect(paper.title).toMatch(/^Nul .*title$/);
    expect(JSON.stringify(paper)).not.toMatch(/\\u0000|\\ud83d/);
  });
});

describe("A line is refused with a reason that a person understands", () => {
  test.each([
    ["text that is no JSON", "hf", "{oops", /not valid JSON/],
    ["a number that JSON does not have", "hf", '{"id": NaN}', /not valid JSON/],
    ["a list", "hf", "[1]", /not a JSON object/],
    ["nothing", "hf", "null", /not a JSON object/],
    ["an item without an id", "hf", hfItem({ paper: { id: undefined } }), /^paper.id is missing$/],
    [
      "another kind of id",
      "hf",
      hfItem({ paper: { id: "hello" } }),
      /^paper.id "hello" is not an arXiv id$/,
    ],
    ["an empty title", "hf", hfItem({ paper: { title: " \n " } }), /^paper.title is empty$/],
    [
      "a number for a text",
      "hf",
      hfItem({ paper: { summary: 7 } }),
      /^paper.summary should be string, not 7$/,
    ],
    ["a record of arXiv for an item", "hf", arxivRecord(), /^paper/],
    ["an item for a record", "arxiv", hfPaper(), /^abstract is missing/],
    [
      "a record without an abstract",
      "arxiv",
      arxivRecord({ abstract: undefined }),
      /^abstract is missing$/,
    ],
  ] as const)("%s", (...[, format, line, reason]) => expect(fault(format, line)).toMatch(reason));

  test("which cannot steer the terminal it is printed on", () => {
    const escape = String.fromCharCode(27);
    expect(fault("hf", hfItem({ paper: { id: `${escape}[2J` } }))).not.toContain(escape);
    expect(fault("hf", `${escape}[2J`)).not.toContain(escape);
  });
});

describe("A record of arXiv's snapshot", () => {
  test("gives text, names in reading order, categories and the instant of the first version", () => {
    expect(take("arxiv", arxivRecord({ doi: "10.1/x" }))).toMatchObject({
      day: null,
      title: "Reading sparsely, revised",
      abstract: "We read sparsely and well.",
      authors: [{ name: "Ada Lovelace" }, { name: "Charles Babbage" }],
      publishedAt: "2025-12-08T18:00:00.000Z",
      arxiv: {
        categories: ["cs.CL", "cs.LG"],
        comment: "9 pages",
        doi: "10.1/x",
        updatedOn: "2025-12-10",
      },
    });
  });

  test("without versions was published on its date", () => {
    const { publishedAt } = take("arxiv", arxivRecord({ versions: null }));
    expect(publishedAt).toBe("2025-12-10T00:00:00.000Z");
  });

  test("reads the names from the list where they come unparsed, and lets affiliations go", () => {
    const authors = "A. Lovelace (1), C. Babbage (2) and M. Faraday ((1) London)";
    const names = take("arxiv", arxivRecord({ authors_parsed: null, authors })).authors;
    expect(names?.map(({ name }) => name)).toEqual(["A. Lovelace", "C. Babbage", "M. Faraday"]);
  });

  test("keeps arXiv's categories out of the classes that authors write among them", () => {
    const { arxiv } = take(
      "arxiv",
      arxivRecord({ categories: "hep-th cs.CL 68T50, I.2.7; (Primary)" }),
    );
    expect(arxiv?.categories).toEqual(["hep-th", "cs.CL"]);
  });
});
