import { describe, expect, test } from "vitest";
import { type ImportFormat, parseLine } from "@/lib/imports/parse-lines";
import { arxivRecord, hfItem, hfPaper } from "@/tests/support/import-lines";

function read(format: ImportFormat, line: unknown) {
  const parsed = parseLine(format, JSON.stringify(line));
  if ("fault" in parsed) throw new Error(parsed.fault);
  return { said: parsed.said, warning: "warning" in parsed ? parsed.warning : null };
}
const paper = (given: Record<string, unknown>) => hfItem({ paper: given });
const named = (...names: string[]) => ({ authors: names.map((name) => ({ name })) });
const media = (...urls: string[]) => ({
  outside: { media: urls.map((url) => ({ kind: "image", url })) },
});
const [one, two] = ["https://example.org/1.png", "https://example.org/2.png"];

describe("What is written oddly is read whole, without a warning:", () => {
  test.each([
    ["a version in the id", paper({ id: "2511.00001v3" }), { id: "2511.00001" }],
    ["an id that says whose it is", paper({ id: "arXiv:2511.00001" }), { id: "2511.00001" }],
    [
      "an id as arXiv's address",
      paper({ id: "https://arxiv.org/abs/2511.00001v2" }),
      { id: "2511.00001" },
    ],
    [
      "an id as Hugging Face's address",
      paper({ id: "https://huggingface.co/papers/2511.00001" }),
      { id: "2511.00001" },
    ],
    ["a day unpadded", hfItem({ date: "2026-6-3" }), { day: "2026-06-03" }],
    ["a day as an instant", hfItem({ date: "2026-06-03T00:00:00.000Z" }), { day: "2026-06-03" }],
    ["votes as text", paper({ upvotes: "12" }), { outside: { upvotes: 12 } }],
    ["a comment count as text", hfItem({ numComments: " 7 " }), { outside: { comments: 7 } }],
    ["a position as text", hfItem({ position: "3" }), { placement: { position: 3 } }],
    [
      "a date as mails write it",
      paper({ publishedAt: "Mon, 08 Dec 2025 20:00:00 +0200" }),
      { publishedAt: "2025-12-08T18:00:00.000Z" },
    ],
    [
      "a date in seconds",
      paper({ publishedAt: 1765216800 }),
      { publishedAt: "2025-12-08T18:00:00.000Z" },
    ],
    [
      "a date in milliseconds",
      paper({ publishedAt: 1765216800123 }),
      { publishedAt: "2025-12-08T18:00:00.123Z" },
    ],
    [
      "a date unpadded",
      paper({ publishedAt: "2025-12-8" }),
      { publishedAt: "2025-12-08T00:00:00.000Z" },
    ],
    [
      "authors as plain text",
      paper({ authors: ["Ada Lovelace", { name: "C. Babbage" }] }),
      named("Ada Lovelace", "C. Babbage"),
    ],
    [
      "keywords as one text",
      paper({ ai_keywords: "sparse reading, attention ;" }),
      { outside: { keywords: ["sparse reading", "attention"] } },
    ],
    ["media as one address", hfItem({ mediaUrls: one }), media(one)],
    [
      "an organization by its handle",
      hfItem({ organization: "eth-zurich" }),
      { organization: { slug: "eth-zurich", name: "eth-zurich" } },
    ],
    [
      "a submitter by the handle",
      hfItem({ submittedBy: "grace" }),
      { placement: { submitterHandle: "grace" } },
    ],
    ["an empty link", paper({ projectPage: "" }), { id: "2512.00001" }],
  ])("%s", (_, line, said) => {
    expect(read("hf", line)).toMatchObject({ said, warning: null });
  });
});

describe("What cannot be made out is dropped with a warning, and the paper is taken:", () => {
  test.each([
    [
      "nothing among the media",
      hfItem({ mediaUrls: [one, null, two] }),
      media(one, two),
      "mediaUrls.1 is missing",
    ],
    [
      "what is no address among the media",
      hfItem({ mediaUrls: ["javascript:alert(1)", two] }),
      media(two),
      'mediaUrls.0 "javascript:alert(1)" is no address on the web',
    ],
    [
      "nothing among the keywords",
      paper({ ai_keywords: [null, "attention", 7] }),
      { outside: { keywords: ["attention"] } },
      "paper.ai_keywords.0 is missing; paper.ai_keywords.2 should be string, not 7",
    ],
    [
      "an endless keyword",
      paper({ ai_keywords: ["x".repeat(201), "attention"] }),
      { outside: { keywords: ["attention"] } },
      "paper.ai_keywords.0 is too long for a keyword",
    ],
    [
      "an organization by its full name",
      hfItem({ organization: "ETH Zürich" }),
      { organization: null },
      'organization should be object, not "ETH Zürich"',
    ],
    [
      "an organization without a handle",
      hfItem({ organization: { fullname: "ETH" } }),
      { organization: null },
      "organization.name is missing",
    ],
    [
      "a comment count in words",
      hfItem({ numComments: "many" }),
      { outside: { upvotes: 5 } },
      'numComments "many" is not a count',
    ],
    ["half a comment", hfItem({ numComments: 1.5 }), {}, /^numComments/],
    ["less than no upvotes", paper({ upvotes: -1 }), {}, /^paper.upvotes/],
    ["more upvotes than people", paper({ upvotes: 3e9 }), {}, /^paper.upvotes/],
    [
      "an impossible feed day",
      hfItem({ date: "2025-02-30" }),
      { day: null, placement: null },
      'date "2025-02-30" is not a day that exists',
    ],
    [
      "an impossible date of publication",
      paper({ publishedAt: "2025-02-30T00:00:00Z" }),
      { publishedAt: null },
      'paper.publishedAt "2025-02-30T00:00:00Z" is not a date that exists',
    ],
    [
      "a year for a date",
      paper({ publishedAt: 2025 }),
      { publishedAt: null },
      "paper.publishedAt 2025 is not a date that exists",
    ],
    [
      "an empty name among the authors",
      paper({ authors: [{ name: "A" }, { name: " " }, "", { name: "B" }] }),
      named("A", "B"),
      "paper.authors.1.name is empty; paper.authors.2.name is empty",
    ],
    [
      "nothing but an empty name",
      paper({ authors: [{ name: "" }] }),
      { authors: null },
      "paper.authors.0.name is empty",
    ],
    [
      "an endless name",
      paper({ authors: ["x".repeat(3000), "B"] }),
      named("B"),
      "paper.authors.0.name is too long for a name",
    ],
    [
      "all authors in one text",
      paper({ authors: "Lovelace, Ada, Babbage, Charles" }),
      { authors: null },
      'paper.authors should be array, not "Lovelace, Ada, Babbage, Charles"',
    ],
    [
      "an author's status from no day",
      paper({ authors: [{ name: "A", statusLastChangedAt: "soon" }] }),
      named("A"),
      'paper.authors.0.statusLastChangedAt "soon" is not a date that exists',
    ],
    [
      "a link that is none",
      paper({ projectPage: "see below" }),
      {},
      'paper.projectPage "see below" is no address on the web',
    ],
    [
      "a model without a name",
      paper({ linkedModels: [{ id: "org/model" }, { likes: 3 }] }),
      { outside: { models: { total: 1 } } },
      "paper.linkedModels.1.id is missing",
    ],
    [
      "a count of a paper object alone",
      hfPaper({ upvotes: "some" }),
      { id: "2512.00001", day: null },
      'paper.upvotes "some" is not a count',
    ],
  ])("%s", (...[, line, said, warning]) => {
    const taken = read("hf", line);
    expect(taken.said).toMatchObject({ title: "Reading sparsely", ...said });
    expect(taken.warning).toMatch(warning);
  });

  test("and a paper whose trimmings are all at fault keeps what makes it one", () => {
    const line = Object.fromEntries(Object.keys(hfItem()).map((key) => [key, [{}]]));
    const trimmings = Object.fromEntries(Object.keys(hfPaper()).map((key) => [key, { no: 1 }]));
    const { id, title, summary } = hfPaper();
    const { said } = read("hf", { ...line, paper: { ...trimmings, id, title, summary } });
    expect(said).toMatchObject({ id, authors: null, outside: {}, people: [], placement: null });
  });

  test("however many there are", () => {
    const { said, warning } = read("hf", hfItem({ mediaUrls: Array(200_000).fill(null) }));
    expect(said).toMatchObject({ id: "2512.00001" });
    expect(warning?.length).toBeLessThan(500);
  });
});

describe("A record of arXiv's snapshot keeps its paper", () => {
  test.each([
    ["dated in another zone", { versions: [{ created: "Mon, 8 Dec 2025 20:00 +0200" }] }, null],
    ["with an id with its version", { id: "2512.00001v2" }, null],
    ["dated by an instant", { update_date: "2025-12-10T05:00:00Z" }, null],
    [
      "from a day that does not exist",
      { update_date: "2025-06-31" },
      'update_date "2025-06-31" is not a day that exists',
    ],
    [
      "of a version from no day",
      { versions: [{ created: "Mon, 31 Jun 2025 00:00:00 GMT" }] },
      'versions.0.created "Mon, 31 Jun 2025 00:00:00 GMT" is not a date that exists',
    ],
    [
      "by nobody among the authors",
      { authors_parsed: [["Lovelace", "Ada"], null] },
      "authors_parsed.1 is missing",
    ],
    [
      "by an endless name",
      { authors_parsed: [["Lovelace", "Ada"], ["x".repeat(3000)]] },
      "authors_parsed.1 is too long for a name",
    ],
    ["in a number of categories", { categories: 7 }, "categories should be string, not 7"],
    ["with a number for a DOI", { doi: 10.1 }, "doi should be string, not 10.1"],
  ])("%s", (_, given, warning) => {
    const taken = read("arxiv", arxivRecord(given));
    expect(taken.said).toMatchObject({ id: "2512.00001", title: "Reading sparsely, revised" });
    const ada = expect.objectContaining({ name: "Ada Lovelace" });
    expect(taken.said).toMatchObject({ authors: expect.arrayContaining([ada]) });
    expect(taken.warning).toBe(warning);
  });
});

test("A first version from no day does not lend the paper the second one's", () => {
  const versions = [
    { version: "v1", created: "soon" },
    { created: "Mon, 5 Jan 2026 18:00:00 GMT" },
  ];
  const { said } = read("arxiv", arxivRecord({ versions }));
  expect(said).toMatchObject({ publishedAt: "2025-12-10T00:00:00.000Z" });
});

describe("What makes a paper refuses it, whatever else is at fault:", () => {
  test.each([
    ["no id", paper({ id: null, upvotes: "some" }), /paper.id is missing/],
    ["an id of nothing", paper({ id: "see below" }), /"see below" is not an arXiv id/],
    ["no title", paper({ title: "" }), /^paper.title is empty$/],
    ["no abstract", paper({ summary: null }), /^paper.summary is missing$/],
    ["an abstract in pieces", paper({ summary: ["We"] }), /^paper.summary should be string/],
    ["no paper", { date: "2025-12-09", paper: null }, /^paper is missing$/],
  ])("%s", (_, line, reason) => {
    expect(parseLine("hf", JSON.stringify(line))).toEqual({ fault: expect.stringMatching(reason) });
  });
});
