import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { noFilters } from "@/lib/search/filters";
import { listRelatedPapers } from "@/lib/search/related-papers";
import { type SearchRequest, searchPapers } from "@/lib/search/search-papers";
import { highlightWords } from "@/lib/text/highlight";
import { suggest } from "@/lib/search/suggest";
import { createPaper, placePaper } from "@/tests/support/factories";

const now = new Date("2025-12-10T12:00:00Z");

async function search(query: string, change: Partial<SearchRequest> = {}) {
  return searchPapers(
    { query, filters: noFilters, sort: "relevance", limit: 10, cursor: null, ...change },
    now,
  );
}
async function findTitles(query: string, change: Partial<SearchRequest> = {}) {
  return (await search(query, change)).papers.map(({ title }) => title);
}

describe("searching papers", () => {
  it("finds a paper as soon as it is written, and no longer when it is deleted", async () => {
    const paper = await createPaper({ title: "Quokka locomotion" });
    expect(await findTitles("quokkas")).toEqual(["Quokka locomotion"]);
    await db.paper.delete({ where: { id: paper.id } });
    expect(await findTitles("quokkas")).toEqual([]);
  });

  it.each([
    ["2405.15738", {}],
    ["ConvLLaVA: Hierarchical Backbones (arXiv:2405.15738v3)", {}],
    ["https://doi.org/10.1103/physrevd.66.010001", { doi: "10.1103/PhysRevD.66.010001" }],
    [
      "openreview.net/forum?id=AbCdEf1234",
      { sourceUrl: "https://openreview.net/forum?id=AbCdEf1234" },
    ],
  ])("puts the paper that %s names before all others", async (query, given) => {
    await createPaper({
      title: "ConvLLaVA, hierarchical backbones of 2405.15738 and physrevd 66 openreview forum",
    });
    const { id } = await createPaper({ id: "2405.15738", title: "Named", ...given });
    const { papers } = await search(query);
    expect(papers[0]?.id).toBe(id);
  });

  it.each([
    ["year:0000", []],
    ["year:0000-2024", ["Old"]],
    ["year:9999", []],
  ])("takes %s for the years it says", async (query, titles) => {
    await createPaper({ title: "Old", publishedAt: new Date("2024-05-01") });
    await createPaper({ title: "New", publishedAt: new Date("2025-05-01") });
    expect(await findTitles(query)).toEqual(titles);
  });

  it("finds a paper by its new title, not by its old one", async () => {
    const paper = await createPaper({ title: "Wombat gaits" });
    await db.paper.update({ where: { id: paper.id }, data: { title: "Numbat gaits" } });
    expect(await findTitles("numbat")).toEqual(["Numbat gaits"]);
    expect(await findTitles("wombat")).toEqual([]);
  });

  it("finds by authors, keywords, summary and organisation, whenever they were written", async () => {
    const paper = await createPaper({ title: "One paper", summary: "It measures phlogiston." });
    await db.author.create({
      data: { paperId: paper.id, position: 0, name: "Grzegorz Kwaśniewski" },
    });
    await db.keyword.create({
      data: { paperId: paper.id, position: 0, keyword: "caloric", key: "caloric" },
    });
    const organization = await db.organization.create({
      data: { slug: "aether-lab", name: "Aether Laboratory" },
    });
    await db.paper.update({ where: { id: paper.id }, data: { organizationId: organization.id } });
    for (const query of [
      "kwasniewski",
      "phlogiston",
      "caloric",
      'author:"Grzegorz Kwaśniewski"',
      "org:aether",
    ]) {
      expect(await findTitles(query), query).toEqual(["One paper"]);
    }
    expect(await findTitles("author:phlogiston")).toEqual([]);
  });

  it("never finds, suggests or relates a hidden paper, and finds it again when it is shown", async () => {
    const shown = await createPaper({ title: "Marsupial thermoregulation in arid deserts" });
    const paper = await createPaper({ title: "Marsupial thermoregulation in arid burrows" });
    expect(await listRelatedPapers(shown.id, 5, now)).toHaveLength(1);
    await db.paper.update({ where: { id: paper.id }, data: { hiddenAt: now } });
    expect(await findTitles("burrows")).toEqual([]);
    expect(await findTitles("marsupial", { sort: "newest" })).toEqual([shown.title]);
    expect((await suggest("marsupial thermoregulation in a")).map(({ text }) => text)).toEqual([
      shown.title,
    ]);
    expect(await listRelatedPapers(shown.id, 5, now)).toEqual([]);
    expect(await listRelatedPapers(paper.id, 5, now)).toEqual([]);
    await db.paper.update({ where: { id: paper.id }, data: { hiddenAt: null } });
    expect(await findTitles("burrows")).toEqual([paper.title]);
  });

  it("adds a paper that arrives to the neighbours of those that have theirs, and drops one written anew", async () => {
    const first = await createPaper({ title: "Marsupial thermoregulation in arid deserts" });
    const second = await createPaper({ title: "Marsupial diets" });
    const relatedTo = async (id: string) =>
      (await listRelatedPapers(id, 5, now)).map((paper) => paper.id);
    expect(await relatedTo(first.id)).toEqual([second.id]);
    const third = await createPaper({ title: "Marsupial thermoregulation in arid burrows" });
    expect(await relatedTo(first.id)).toEqual([second.id]);
    expect((await relatedTo(third.id))[0]).toBe(first.id);
    expect(await relatedTo(first.id)).toEqual([third.id, second.id]);
    await db.paper.update({ where: { id: third.id }, data: { title: "Comets", abstract: "Ice." } });
    expect(await relatedTo(first.id)).toEqual([second.id]);
  });

  it("lifts a paper that says what the best answers say above one that only has the word", async () => {
    for (let n = 0; n < 12; n += 1) await createPaper({ title: `Tidal basin ${n}` });
    for (const animal of ["quokka", "wombat", "numbat"])
      await createPaper({ title: `Marsupial gaits: ${animal}`, abstract: "Pouches and hopping." });
    const animals = await createPaper({
      title: "A pouch",
      abstract: "Marsupial hopping and pouches.",
    });
    const cars = await createPaper({ title: "A car", abstract: "Marsupial engines and pistons." });
    const found = (await search("marsupial")).papers.map(({ id }) => id);
    expect(found.slice(3)).toEqual([animals.id, cars.id]);
  });

  it("suggests a title at each letter of a word, whatever its stem", async () => {
    const { title } = await createPaper({ title: "Multimodal thermoregulation" });
    const words = ["multimodal", "thermoregulation", "multimodal thermoregulation"];
    const beginnings = words.flatMap((word) =>
      [...word].map((_, index) => word.slice(0, index + 1)).filter(({ length }) => length >= 3),
    );
    const silent = [];
    for (const typed of beginnings)
      if (!(await suggest(typed)).some(({ text }) => text === title)) silent.push(typed);
    expect(silent).toEqual([]);
  });

  it("finds names that stemming and the word parser would break", async () => {
    const titles = [
      "LLaMA at home",
      "Judging GPT-4",
      "LoRA for all",
      "Seeing in 3D",
      "Compiling C++ faster",
    ];
    for (const title of titles) await createPaper({ title });
    const found = async (query: string) => (await findTitles(query))[0];
    expect(await found("llama")).toBe(titles[0]);
    for (const query of ["GPT-4", "gpt4", "gpt 4"]) expect(await found(query)).toBe(titles[1]);
    expect(await found("LoRA")).toBe(titles[2]);
    expect(await found("3d")).toBe(titles[3]);
    expect(await found("c++")).toBe(titles[4]);
  });

  it("knows synonyms and compounds of the field", async () => {
    await createPaper({ title: "Routing in a mixture of experts" });
    await createPaper({ title: "Fine-tuning on a budget" });
    expect(await findTitles("MoE")).toEqual(["Routing in a mixture of experts"]);
    expect(await findTitles("finetuning")).toEqual(["Fine-tuning on a budget"]);
  });

  it("finds despite a typo and asks whether the right word was meant, but not of a word that exists", async () => {
    await createPaper({ title: "Diffusion without end" });
    const page = await search("difusion");
    expect(page.papers.map(({ title }) => title)).toEqual(["Diffusion without end"]);
    expect(page.didYouMean).toBe("diffusion");
    expect((await search("diffusion")).didYouMean).toBeNull();
  });

  it("ranks the phrase in a title above the same words apart", async () => {
    await createPaper({
      title: "Experts mix badly",
      abstract: "A policy of attention to all that you may need.",
    });
    await createPaper({ title: "Attention is all you need" });
    expect((await findTitles("all you need"))[0]).toBe("Attention is all you need");
  });

  it("understands quotes, minus, cat: and year:, and treats the rest as words", async () => {
    await createPaper({
      title: "Deep sleep",
      categories: ["q-bio.NC"],
      publishedAt: new Date("2020-05-01T00:00:00Z"),
    });
    await createPaper({
      title: "Sleep deep down",
      categories: ["cs.CL"],
      publishedAt: new Date("2024-05-01T00:00:00Z"),
    });
    expect(await findTitles('"deep sleep"')).toEqual(["Deep sleep"]);
    expect(await findTitles("sleep -down")).toEqual(["Deep sleep"]);
    expect(await findTitles("sleep cat:cs")).toEqual(["Sleep deep down"]);
    expect(await findTitles("cat:q-bio.NC")).toEqual(["Deep sleep"]);
    expect(await findTitles("sleep year:2019-2021")).toEqual(["Deep sleep"]);
    expect(await findTitles("sleep nonsense:deep")).toHaveLength(2);
  });

  it("filters by code, votes and feed, and leaves papers queued for a later day out of the feed", async () => {
    await createPaper({ title: "Code one", githubRepo: "https://github.com/a/b" });
    await createPaper({ title: "Code two", outsideUpvoteCount: 9 });
    await placePaper("2025-12-09", { paper: { title: "Code three" } });
    await placePaper("2025-12-24", { paper: { title: "Code four" } });
    const filtered = (change: Partial<typeof noFilters>) =>
      findTitles("code", { filters: { ...noFilters, ...change } });
    expect(await filtered({ hasCode: true })).toEqual(["Code one"]);
    expect(await filtered({ minUpvotes: 9 })).toEqual(["Code two"]);
    expect(await filtered({ onFeed: true })).toEqual(["Code three"]);
  });

  it("sorts by date and votes, and pages without gaps or repeats", async () => {
    for (let year = 2015; year < 2022; year += 1) {
      await createPaper({
        title: `Tide ${year}`,
        publishedAt: new Date(`${year}-01-02T00:00:00Z`),
        outsideUpvoteCount: 2030 - year,
      });
    }
    expect((await findTitles("tide", { sort: "newest" }))[0]).toBe("Tide 2021");
    expect((await findTitles("tide", { sort: "upvotes" }))[0]).toBe("Tide 2015");
    for (const sort of ["relevance", "newest"] as const) {
      const first = await search("tide", { limit: 4, sort });
      const second = await search("tide", { limit: 4, sort, cursor: first.nextCursor });
      const ids = [...first.papers, ...second.papers].map(({ id }) => id);
      expect(new Set(ids).size).toBe(7);
      expect(second.nextCursor).toBeNull();
    }
  });

  it("answers any text without an error", async () => {
    await createPaper({ title: "Anything at all" });
    const odd = [
      '"',
      "-",
      "author:",
      'author:"',
      "year:abc",
      "((((",
      "'; --",
      "\\",
      "%_",
      "\0",
      "语言模型",
      "a".repeat(250),
      "!!! ???",
      "<->",
      "a:*",
      "\ud800",
    ];
    for (const text of odd) await search(text);
    const texts = fc.oneof(
      fc.string({ maxLength: 60, unit: "binary" }),
      fc.string({ maxLength: 60, unit: "grapheme" }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await search(text);
        await search(text, { sort: "newest", cursor: text });
        await suggest(text);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("takes any text as a paper's title", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 300, unit: "binary" }),
        async (text) => {
          const title = text.toWellFormed().replaceAll("\0", "") || "x";
          expect((await createPaper({ title, abstract: title })).title).toBe(title);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it("marks the words of the query and loses nothing of the text", async () => {
    await createPaper({ title: "Planning plans", abstract: "A planner plans. Planets do not." });
    const page = await search("plan");
    const summary = highlightWords(page.papers[0]?.abstract ?? "", page.marked);
    const marked = summary.filter(({ type }) => type === "highlight").map(({ text }) => text);
    expect(marked).toContain("plans");
    expect(marked).not.toContain("Planets");
    expect(summary.map(({ text }) => text).join("")).toBe("A planner plans. Planets do not.");
  });
});
