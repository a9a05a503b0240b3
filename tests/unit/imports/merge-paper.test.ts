import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IncomingPaper } from "@/lib/imports/incoming-paper";
import { givenHere } from "@/lib/papers/dated-values";
import { type KnownPaper, mergePaper } from "@/lib/imports/merge-paper";
import { type PaperFormat, parseValue } from "@/lib/imports/parse-lines";
import { arxivRecord, hfItem, hfPaper } from "@/tests/support/import-lines";

function read(format: PaperFormat, line: unknown): IncomingPaper {
  const parsed = parseValue(format, line);
  if ("fault" in parsed) throw new Error(parsed.fault);
  return parsed.said;
}
const hf = (date: string, paper = {}, outer = {}) => read("hf", hfItem({ ...outer, date, paper }));
const object = (paper = {}) => read("hf", hfPaper(paper));
const arxiv = (record = {}) => read("arxiv", arxivRecord(record));

function merge(...lines: IncomingPaper[]): KnownPaper {
  const [first, ...others] = lines;
  if (!first) throw new Error("nothing to merge");
  return others.reduce<KnownPaper>(mergePaper, mergePaper(undefined, first));
}
/** What comes out the same in either order. */
function mergeBothWays(one: IncomingPaper, other: IncomingPaper): KnownPaper {
  const paper = merge(one, other);
  expect(merge(other, one)).toEqual(paper);
  return paper;
}

describe("Of two days the later one's counts and text stand, in either order", () => {
  test("with everything both of them name", () => {
    const earlier = hf("2025-12-08", { title: "Old", upvotes: 50 }, { numComments: 9 });
    const paper = mergeBothWays(earlier, hf("2025-12-09", { title: "New", upvotes: 5 }));
    expect(paper).toMatchObject({ title: "New", outside: { seenOn: "2025-12-09" } });
    expect(paper.outside.values).toMatchObject({ upvotes: 5, comments: 1 });
  });

  test("and what the later day does not name stays from the earlier", () => {
    const earlier = hf("2025-12-08", { ai_summary: "Short.", ai_keywords: ["Sparse  reading"] });
    const { outside } = mergeBothWays(earlier, hf("2025-12-09", { upvotes: undefined }));
    expect(outside.values).toMatchObject({
      upvotes: 5,
      summary: { text: "Short.", model: null },
      keywords: ["Sparse reading"],
    });
    expect(outside.days).toMatchObject({ summary: "2025-12-08", upvotes: "2025-12-08" });
  });

  test("but a model is never credited with another's summary", () => {
    const earlier = hf("2025-12-08", { ai_summary: "A.", ai_summary_model: "m1" });
    const paper = mergeBothWays(earlier, hf("2025-12-09", { ai_summary: "B." }));
    expect(paper.outside.values.summary).toEqual({ text: "B.", model: null });
  });
});

describe("A paper object without a day", () => {
  test("adds what no day named, such as the models that cite the paper", () => {
    const linkedModels = [{ id: "org/model" }];
    const { values } = mergeBothWays(
      hf("2025-12-09"),
      object({ linkedModels, upvotes: 99 }),
    ).outside;
    expect(values.models).toMatchObject({ total: 1 });
    expect(values.upvotes).toBe(5);
  });

  test("gives the counts as long as no day has, and a newer one replaces it", () => {
    expect(merge(object({ upvotes: 7 })).outside.values.upvotes).toBe(7);
    expect(merge(object({ upvotes: 7 }), object({ upvotes: 6 })).outside.values.upvotes).toBe(6);
  });
});

describe("Text follows moderator over arXiv over Hugging Face", () => {
  test("whichever comes first", () => {
    const paper = mergeBothWays(hf("2025-12-09", { title: "Theirs" }), arxiv({ title: "arXiv's" }));
    expect(paper).toMatchObject({
      textSource: "arxiv",
      title: "arXiv's",
      arxiv: { comment: "9 pages" },
    });
  });

  test("so that an import never takes back what a moderator wrote", () => {
    const known: KnownPaper = {
      ...merge(hf("2025-12-08")),
      textSource: "moderator",
      title: "Ours",
    };
    expect(mergePaper(known, arxiv())).toMatchObject({ title: "Ours", textSource: "moderator" });
    expect(mergePaper(known, hf("2025-12-09")).title).toBe("Ours");
  });

  test("and arXiv's newer record over its older one", () => {
    const older = arxiv({ title: "v1", update_date: "2025-12-08" });
    expect(mergeBothWays(older, arxiv({ title: "v2" })).title).toBe("v2");
  });
});

describe("Authors", () => {
  const author = (given: object) => ({ _id: "a", hidden: false, ...given });

  test("of arXiv's text keep what Hugging Face knows where position and name agree", () => {
    const authors = [
      author({ name: "Jose Balazs", user: { user: "jose" }, status: "claimed_verified" }),
      author({ name: "Somebody Else", user: { user: "else" } }),
    ];
    const authors_parsed = [
      ["Balázs", "José", ""],
      ["Babbage", "Charles", ""],
    ];
    const paper = mergeBothWays(hf("2025-12-09", { authors }), arxiv({ authors_parsed }));
    expect(paper.authors).toMatchObject([
      { name: "José Balázs", outsidePersonHandle: "jose", outsideStatus: "claimed_verified" },
      { name: "Charles Babbage", outsidePersonHandle: null, outsideId: null },
    ]);
  });

  test("that are hidden elsewhere are hidden here, and come back with the day that shows them", () => {
    const hidden = hf("2025-12-08", { authors: [author({ name: "Ada", hidden: true })] });
    expect(merge(hidden).authors[0]?.hiddenAt).not.toBeNull();
    const shown = hf("2025-12-09", { authors: [author({ name: "Ada" })] });
    expect(mergeBothWays(hidden, shown).authors[0]?.hiddenAt).toBeNull();
  });

  test("keep the ORCID iD, the claim and the hiding that they have here", () => {
    const known = merge(hf("2025-12-08"));
    const hiddenAt = "2025-12-08T20:00:00.000Z";
    const ofHere = { orcid: "0000-0002-1825-0097", userId: "me", hiddenAt };
    const [ada, ...others] = known.authors;
    if (!ada) throw new Error("no author");
    const claimed = { ...known, authors: [{ ...ada, ...ofHere }, ...others] };
    expect(mergePaper(claimed, hf("2025-12-09")).authors[0]).toMatchObject(ofHere);
    expect(mergePaper(claimed, arxiv()).authors[0]).toMatchObject(ofHere);
  });

  test("do not move away from under a claim", () => {
    const known = merge(hf("2025-12-08"));
    const claimed = { ...known, authors: known.authors.map((one) => ({ ...one, userId: "me" })) };
    const swapped = arxiv({
      authors_parsed: [
        ["Babbage", "Charles"],
        ["Lovelace", "Ada"],
      ],
    });
    const paper = mergePaper(claimed, swapped);
    expect(paper.authors.map(({ name }) => name)).toEqual(["Ada Lovelace", "Charles Babbage"]);
    expect(paper.textSource).toBe("arxiv");
  });

  test("are counted, five thousand of them too", () => {
    const authors = Array.from({ length: 5_000 }, (_, n) => author({ name: `Author ${n}` }));
    expect(merge(hf("2025-12-09", { authors })).authorCount).toBe(5_000);
    expect(merge(hf("2025-12-09", { authors: undefined })).authorCount).toBeNull();
  });
});

describe("What people gave here", () => {
  test("a link that carries their mark is not replaced by any day", () => {
    const known = merge(hf("2025-12-08", { projectPage: "https://old.example" }));
    known.outside.values.projectPage = "https://ours.example";
    known.outside.days.projectPage = givenHere;
    const later = hf("2025-12-09", { projectPage: "https://theirs.example" });
    expect(mergePaper(known, later).outside.values.projectPage).toBe("https://ours.example");
  });

  test("a link that they took away does not come back", () => {
    const known = merge(hf("2025-12-08", {}));
    known.outside.days.projectPage = givenHere;
    const later = hf("2025-12-09", { projectPage: "https://theirs.example" });
    const after = mergePaper(mergePaper(known, later), hf("2025-12-10", {}));
    expect(after.outside.values.projectPage).toBeUndefined();
    expect(mergePaper(after, later).outside.values.projectPage).toBeUndefined();
  });

  test("stars that this site counts itself are newer than any import's", () => {
    const known = { ...merge(hf("2025-12-08", { githubStars: 10 })), countsStarsItself: true };
    expect(mergePaper(known, hf("2025-12-09", { githubStars: 5 })).outside.values.githubStars).toBe(
      10,
    );
  });
});

test("Any lines of different days, in any order, applied once or twice, give the same paper", () => {
  const optional = <Value>(arbitrary: fc.Arbitrary<Value>) =>
    fc.option(arbitrary, { nil: undefined });
  const text = fc.constantFrom("one", "two", "three");
  const authors = fc.array(
    fc.record({
      _id: optional(fc.constantFrom("a", "b")),
      name: fc.constantFrom("Ada", "Àda", "Bob"),
      hidden: fc.boolean(),
      user: optional(fc.record({ user: text })),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const paper = fc.record({
    title: text,
    authors,
    upvotes: optional(fc.nat(9)),
    ai_summary: optional(text),
    ai_keywords: optional(fc.array(text)),
    githubStars: optional(fc.nat(9)),
    publishedAt: fc.constantFrom("2025-01-01", "2025-01-02", "2025-01-02T03:04:05Z"),
  });
  const days = fc.constantFrom("2025-12-07", "2025-12-08", "2025-12-09", undefined);
  const lines = fc.uniqueArray(fc.tuple(days, paper), { selector: ([day]) => day, minLength: 1 });
  const records = fc.uniqueArray(fc.constantFrom("2025-12-05", "2025-12-06"));
  fc.assert(
    fc.property(lines, records, fc.infiniteStream(fc.nat()), (items, updates, dice) => {
      const incoming = [
        ...items.map(([date, given]) => (date ? hf(date, given) : object(given))),
        ...updates.map((update_date) => arxiv({ update_date, title: update_date })),
      ];
      const shuffled = incoming
        .map((line) => ({ line, at: dice.next().value }))
        .sort((one, other) => one.at - other.at)
        .map(({ line }) => line);
      const once = merge(...incoming);
      expect(merge(...shuffled)).toEqual(once);
      expect(merge(...incoming, ...shuffled)).toEqual(once);
    }),
    { numRuns: 500 },
  );
});
