import "@/tests/support/next-cache";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { rescoreTrending } from "@/lib/feed/rescore-trending";
import { expectDocumented } from "@/tests/support/api-contract";
import { createPaper, placePaper } from "@/tests/support/factories";
import { storeHubItem } from "@/tests/support/hub-items";
import { impossibleYears } from "@/tests/support/impossible-years";
import { ids, list, madeUp, read, site } from "@/tests/support/read-api";

test.each(impossibleYears)("A search for %s finds nothing, and is no fault", async (query) => {
  await createPaper({ title: "Any paper" });
  const answer = await read(`/api/papers/search?q=${encodeURIComponent(query)}`);
  expect(await expectDocumented(answer, "get", "/api/papers/search")).toEqual([]);
});

describe("The daily list", () => {
  test("gives an imported item back key by key, and what Hugging Face's own client looks for elsewhere", async () => {
    await storeHubItem(madeUp, "2025-12-09", 0);
    const [item] = await list("/api/daily_papers?date=2025-12-09");
    expect(item).toMatchObject(madeUp);
    expect(item).toMatchObject({
      ai_summary: "Short.",
      ai_keywords: ["diffusion models"],
      projectPage: "https://example.org/",
      githubRepo: "https://github.com/x/y",
      githubStars: 12,
      submittedBy: { user: "sub" },
      organization: { avatarUrl: "https://example.org/o.png" },
      thumbnail: `${site}/papers/2512.00001/social-card.png`,
    });
  });

  test("omits what a paper lacks", async () => {
    await placePaper("2025-12-09", { paper: { publishedAt: null } });
    const [item] = await list("/api/daily_papers?date=2025-12-09");
    expect(JSON.stringify(item)).not.toContain("null");
    expect(item?.paper).not.toHaveProperty("ai_summary");
  });

  test("orders a day by upvotes, then by position", async () => {
    const first = await placePaper("2025-12-09", { position: 0, paper: { outsideUpvoteCount: 1 } });
    const second = await placePaper("2025-12-09", {
      position: 1,
      paper: { outsideUpvoteCount: 5 },
    });
    const third = await placePaper("2025-12-09", { position: 2, paper: { outsideUpvoteCount: 1 } });
    expect(await ids("/api/daily_papers?date=2025-12-09")).toEqual([
      second.paperId,
      first.paperId,
      third.paperId,
    ]);
  });

  test("names a paper of two days once in their week and month", async () => {
    const { paperId } = await placePaper("2025-12-08");
    await placePaper("2025-12-09", { paperId });
    expect(await ids("/api/daily_papers?week=2025-W50")).toEqual([paperId]);
    expect(await ids("/api/daily_papers?month=2025-12")).toEqual([paperId]);
    expect(await ids("/api/daily_papers")).toEqual([paperId, paperId]);
  });

  test("pages with p and limit, and leads on by its Link header", async () => {
    for (let index = 0; index < 3; index += 1) await placePaper("2025-12-09", { position: index });
    const first = await read("/api/daily_papers?date=2025-12-09&limit=2");
    expect(first.headers.get("link")).toBe(
      `<${site}/api/daily_papers?date=2025-12-09&limit=2&p=1>; rel="next"`,
    );
    const last = await read("/api/daily_papers?date=2025-12-09&limit=2&p=1");
    expect(last.headers.get("link")).toBeNull();
    expect(await last.json()).toHaveLength(1);
    expect(await ids("/api/daily_papers?date=2025-12-09&limit=2&p=9")).toEqual([]);
  });

  test("is empty on a day without papers and refuses one that cannot be or is to come", async () => {
    expect(await ids("/api/daily_papers?date=2025-12-07")).toEqual([]);
    for (const query of [
      "date=2025-13-40",
      "date=2999-01-01",
      "week=2025-W53",
      "month=2025-13",
      "limit=101",
      "limit=0",
      "p=-1",
      "sort=best",
      "date=",
    ]) {
      const refused = await read(`/api/daily_papers?${query}`);
      expect(refused.status, query).toBe(400);
      expect(refused.headers.get("x-error-code")).toBe("invalid");
      await expectDocumented(refused, "get", "/api/daily_papers");
    }
    expect(await (await read("/api/daily_papers?limit=101")).json()).toMatchObject({
      error: expect.stringContaining("Too big: expected number to be <=100"),
    });
  });

  test("keeps papers queued for a day to come out of every list", async () => {
    const { paperId } = await placePaper("2999-01-01");
    await rescoreTrending(new Date(), 100);
    for (const query of ["", "?sort=trending", "?month=2025-12"])
      expect(await ids(`/api/daily_papers${query}`)).toEqual([]);
    expect(await (await read("/api/papers")).json()).toEqual([]);
    expect((await read(`/api/papers/${paperId}`)).status).toBe(200);
  });

  test("names only a submitter's papers on demand", async () => {
    await storeHubItem(madeUp, "2025-12-09", 0);
    await placePaper("2025-12-09");
    expect(await ids("/api/daily_papers?submitter=sub")).toEqual(["2512.00001"]);
    expect(await ids("/api/daily_papers?submitter=nobody")).toEqual([]);
  });

  test("follows votes in the order of what trends", async () => {
    const old = await placePaper("2025-12-01", { paper: { outsideUpvoteCount: 9 } });
    const fresh = await placePaper("2025-12-09", { paper: { outsideUpvoteCount: 2 } });
    await rescoreTrending(new Date(), 100);
    expect(await ids("/api/daily_papers?sort=trending")).toEqual([fresh.paperId, old.paperId]);
    await db.paper.update({ where: { id: old.paperId }, data: { outsideUpvoteCount: 900 } });
    expect(await rescoreTrending(new Date(), 100)).toBe(1);
    expect(await ids("/api/daily_papers?sort=trending")).toEqual([old.paperId, fresh.paperId]);
  });

  test("sends nothing to whoever has it already, until something changes", async () => {
    const { paperId } = await placePaper("2025-12-09");
    const etag = (await read("/api/daily_papers?date=2025-12-09")).headers.get("etag") ?? "";
    expect(
      (await read("/api/daily_papers?date=2025-12-09", { "if-none-match": etag })).status,
    ).toBe(304);
    await db.paper.update({ where: { id: paperId }, data: { ownUpvoteCount: { increment: 1 } } });
    expect(
      (await read("/api/daily_papers?date=2025-12-09", { "if-none-match": etag })).status,
    ).toBe(200);
  });
});

describe("One paper", () => {
  test("carries what cites it", async () => {
    const { id } = await createPaper({ id: "hep-th/9901001", linkedModelTotal: 72 });
    await db.linkedRepository.create({
      data: { paperId: id, kind: "model", position: 0, name: "a/b", profile: { likes: 3 } },
    });
    const paper = await expectDocumented(
      await read("/api/papers/hep-th%2F9901001"),
      "get",
      "/api/papers/{paperId}",
    );
    expect(paper).toMatchObject({
      id,
      linkedModels: [{ id: "a/b", likes: 3 }],
      numTotalModels: 72,
      linkedSpaces: [],
      numTotalSpaces: 0,
    });
    const repositories = await expectDocumented(
      await read("/api/arxiv/hep-th%2F9901001/repos"),
      "get",
      "/api/arxiv/{paperId}/repos",
    );
    expect(repositories).toMatchObject({
      models: [{ id: "a/b", likes: 3 }],
      datasets: [],
      spaces: [],
    });
  });

  test("that is unknown or hidden is not found, in Hugging Face's words", async () => {
    await createPaper({ id: "2501.00099", hiddenAt: new Date() });
    for (const id of ["2501.00098", "2501.00099", "nonsense"]) {
      const missing = await read(`/api/papers/${id}`);
      expect(missing.status).toBe(404);
      expect(missing.headers.get("x-error-message")).toBe("Paper not found");
    }
  });
});

test("The list of all papers goes on by its cursor, newest first, without repeating any", async () => {
  for (let index = 0; index < 5; index += 1)
    await createPaper({ publishedAt: new Date(`2025-01-0${1 + Math.floor(index / 2)}`) });
  const seen: string[] = [];
  let path: string | undefined = "/api/papers?limit=2";
  while (path) {
    const page = await read(path);
    path = page.headers.get("link")?.match(/<http:\/\/localhost:3000(.*)>/)?.[1];
    seen.push(
      ...((await expectDocumented(page, "get", "/api/papers")) as { id: string }[]).map(
        ({ id }) => id,
      ),
    );
  }
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
});

test("A search marks what it found", async () => {
  await createPaper({ title: "Diffusion of knowledge" });
  const hits = await expectDocumented(
    await read("/api/papers/search?q=diffusion"),
    "get",
    "/api/papers/search",
  );
  expect(hits).toMatchObject([
    {
      upvoted: false,
      highlightedTitle: [
        { type: "highlight", text: "Diffusion" },
        { type: "text", text: " of knowledge" },
      ],
    },
  ]);
});
