/** What programs written for Hugging Face's papers ask, and the fields they read: see docs/clients.md. */
import "@/tests/support/next-cache";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as getWithData } from "@/app/with-data/[[...path]]/route";
import { GET as getDayList } from "@/app/papers/date/[date]/list/route";
import { GET as getDay } from "@/app/papers/date/route";
import { GET as getIndex } from "@/app/papers/index/route";
import { deleteComment, editComment, postComment } from "@/lib/comments/writing";
import { toggleReaction } from "@/lib/comments/reactions";
import { db } from "@/lib/platform/db";
import { rescoreTrending } from "@/lib/feed/rescore-trending";
import { expectDocumented } from "@/tests/support/api-contract";
import { createPaper, createUser } from "@/tests/support/factories";
import { storeHubItem } from "@/tests/support/hub-items";
import { ids, list, madeUp, read, site } from "@/tests/support/read-api";

const id = "2512.00001";
const get = async (path: string, documented: string): Promise<unknown> =>
  expectDocumented(await read(path), "get", documented);
const paper = "/api/papers/{paperId}";
type Leading = (request: NextRequest) => Response | Promise<Response>;
const led = async (route: Leading, path: string) => {
  const answer = await route(new NextRequest(site + path));
  return { status: answer.status, to: answer.headers.get("location") };
};

beforeEach(() => storeHubItem(madeUp, "2025-12-09", 0));

describe("The tabs on arXiv's own pages", () => {
  test("read a paper and its comments, by an id that may end in a version", async () => {
    const { id: userId } = await createUser({ name: "Ann", handle: "ann" });
    await postComment({ paperId: id, userId, body: "Well *said*", parentId: null });
    for (const named of [id, `${id}v2`]) {
      const read = await get(`/api/papers/${named}?field=comments`, paper);
      expect(read).toMatchObject({
        id,
        title: "A title",
        authors: [{ name: "Ada" }, { name: "Bob" }],
        publishedAt: "2025-12-08T00:00:00.000Z",
        summary: "An abstract.",
        upvotes: 7,
        comments: [{ author: { fullname: "Ann", name: "ann" } }],
      });
    }
    expect(await get(`/api/papers/${id}`, paper)).not.toHaveProperty("comments");
  });

  test("read what a linked repository is said to have, also where its source said nothing", async () => {
    await db.linkedRepository.createMany({
      data: [
        { paperId: id, kind: "model", position: 0, name: "lab/net", profile: { likes: 3 } },
        { paperId: id, kind: "dataset", position: 0, name: "lab/data" },
        { paperId: id, kind: "space", position: 0, name: "lab/show" },
      ],
    });
    const repositories = await get(`/api/arxiv/${id}v1/repos`, "/api/arxiv/{paperId}/repos");
    expect(repositories).toMatchObject({
      models: [{ id: "lab/net", author: "lab", likes: 3, downloads: 0, tags: [] }],
      datasets: [{ id: "lab/data", author: "lab", likes: 0, tags: [] }],
      spaces: [{ id: "lab/show", author: "lab" }],
    });
  });

  test("may read from another site, and lead from there to a paper, or to adding it", async () => {
    const answer = await read(`/api/papers/${id}`, { origin: "https://arxiv.org" });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(await led(getIndex, `/papers/index?arxivId=${id}v3`)).toEqual({
      status: 307,
      to: `/papers/${id}`,
    });
    expect(await led(getIndex, "/papers/index?arxivId=2512.99999")).toEqual({
      status: 307,
      to: "/papers/submit?id=2512.99999",
    });
    expect(await db.paper.count()).toBe(1);
  });
});

describe("Comments as JSON", () => {
  const comments = async (path: string, documented: string) => {
    const read = (await get(path, documented)) as { comments?: object[] } | object[];
    return Array.isArray(read) ? read : read.comments;
  };

  test("are flat, each under its parent's id, and the same wherever they stand", async () => {
    const [ann, bob] = await Promise.all([createUser(), createUser()]);
    const say = (userId: string, body: string, parentId: string | null = null) =>
      postComment({ paperId: id, userId, body, parentId });
    const first = await say(ann.id, "First");
    const reply = await say(bob.id, "**Answer**", first.id);
    await editComment({ id: reply.id, userId: bob.id, body: "**Better**", now: new Date() });
    await toggleReaction({ commentId: reply.id, userId: ann.id, emoji: "👍" });
    await deleteComment({ id: first.id, userId: ann.id, now: new Date() });
    const here = await comments(`/api/papers/${id}?field=comments`, paper);
    expect(here).toMatchObject([
      { id: first.id, type: "comment", data: { hidden: true, latest: { raw: "", html: "" } } },
      {
        id: reply.id,
        type: "comment",
        author: { name: bob.handle, fullname: bob.name, isPro: false },
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
        data: {
          hidden: false,
          hiddenReason: "",
          hiddenBy: "",
          latest: { raw: "**Better**", html: expect.stringContaining("<strong>Better</strong>") },
          numEdits: 1,
          reactions: [{ reaction: "👍", users: [], count: 1 }],
          parentCommentId: first.id,
        },
      },
    ]);
    expect(await comments(`/api/papers/${id}/comments`, `${paper}/comments`)).toEqual(here);
  });

  test("go on behind the first hundred by the Link header", async () => {
    const { id: userId } = await createUser();
    await db.comment.createMany({
      data: Array.from({ length: 101 }, () => ({ paperId: id, userId, body: "x" })),
    });
    const answer = await read(`/api/papers/${id}?field=comments`);
    expect(((await answer.json()) as { comments: [] }).comments).toHaveLength(100);
    expect(answer.headers.get("link")).toBe(`<${site}/api/papers/${id}/comments?p=1>; rel="next"`);
  });
});

describe("A day", () => {
  test.each(["2025-12-9", "2025-12-09", "2025-12-09T00:00:00.000Z", "2025-12-09T23:59:59+09:00"])(
    "written %s is read by the API and in links",
    async (written) => {
      const asked = encodeURIComponent(written);
      expect(await ids(`/api/daily_papers?date=${asked}`)).toEqual([id]);
      expect(await led(getDay, `/papers/date?date=${asked}`)).toEqual({
        status: 307,
        to: "/papers/date/2025-12-09",
      });
    },
  );

  test("that cannot exist is refused by the API, and a link to it is not the latest day's", async () => {
    expect((await read("/api/daily_papers?date=2025-2-30")).status).toBe(400);
    expect(await led(getDay, "/papers/date?date=2025-2-30")).toEqual({
      status: 307,
      to: "/papers/date/2025-2-30",
    });
  });

  test("that has not come is refused, as newsletters rely on", async () => {
    expect((await read("/api/daily_papers?date=2999-01-01")).status).toBe(400);
  });

  test("is a week or a month too, padded or not", async () => {
    await storeHubItem(
      { ...madeUp, paper: { ...madeUp.paper, id: "2502.00001" } },
      "2025-02-03",
      0,
    );
    expect(await ids("/api/daily_papers?week=2025-W6")).toEqual(["2502.00001"]);
    expect(await ids("/api/daily_papers?month=2025-2")).toEqual(["2502.00001"]);
  });
});

describe("What cites a paper", () => {
  test("is found by Hugging Face's filter among models, datasets and spaces", async () => {
    await db.linkedRepository.createMany({
      data: (["model", "dataset", "space"] as const).map((kind) => ({
        ...{ paperId: id, kind, position: 0, name: `lab/${kind}` },
      })),
    });
    for (const kind of ["model", "dataset", "space"]) {
      const path = `/api/${kind}s`;
      const found = await get(`${path}?filter=arxiv:${id}`, path);
      expect(found).toMatchObject([{ id: `lab/${kind}`, author: "lab", tags: [] }]);
      expect(await get(`${path}?filter=pytorch&filter=arxiv:${id}v2&limit=5`, path)).toEqual(found);
    }
  });

  test("is nothing for a paper that is not here or hidden, and refused without a paper", async () => {
    const { id: hidden } = await createPaper({ hiddenAt: new Date() });
    await db.linkedRepository.create({
      data: { paperId: hidden, kind: "model", position: 0, name: "lab/net" },
    });
    for (const asked of [hidden, "2512.99999", "nonsense"])
      expect(await get(`/api/models?filter=arxiv:${asked}`, "/api/models")).toEqual([]);
    for (const query of ["", "?filter=pytorch", "?filter=arxiv:", "?search=x"])
      expect((await read(`/api/models${query}`)).status, query).toBe(400);
  });
});

describe("The data in a list's page, for programs that read pages", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** The page as it is drawn for people is the site's own affair: here its frame alone. */
  const propsAt = async (path: string) => {
    vi.stubGlobal("fetch", async () => new Response("<main><h1>Papers</h1></main>", html));
    const page = await getWithData(new Request(`${site}/with-data${path}`));
    const [, held = ""] =
      /^<main><div [^>]*data-target="DailyPapers" data-props="([^"]*)"/.exec(await page.text()) ??
      [];
    const quotes = held.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return JSON.parse(quotes.replaceAll("&amp;", "&")) as Record<string, unknown>;
  };
  const html = { headers: { "Content-Type": "text/html; charset=utf-8" } };
  const listed = [
    {
      title: "A title",
      publishedAt: "2025-12-07T19:00:00.000Z",
      paper: {
        id,
        summary: "An abstract.",
        upvotes: 7,
        authors: [{ name: "Ada" }, { name: "Bob" }],
      },
    },
  ];

  test("is a day's, with the days beside it", async () => {
    const earlier = { ...madeUp, paper: { ...madeUp.paper, id: "2512.00003" } };
    await storeHubItem(earlier, "2025-12-05", 0);
    const day = { periodType: "day", dateString: "2025-12-09", prevDate: "2025-12-05" };
    for (const path of ["/papers/date/2025-12-09", "/papers", "/"])
      expect(await propsAt(path), path).toMatchObject({ ...day, dailyPapers: listed });
  });

  test("is a week's, a month's, and what trends", async () => {
    await rescoreTrending(new Date(), 100);
    for (const [path, period] of [
      ["/papers/week/2025-W50", { periodType: "week", dateString: "2025-W50", prevDate: null }],
      ["/papers/month/2025-12", { periodType: "month", dateString: "2025-12", prevDate: null }],
      ["/papers/trending", { periodType: "trending", dateString: "2025-12-09" }],
    ] as const)
      expect(await propsAt(path), path).toMatchObject({ ...period, dailyPapers: listed });
  });

  test("is what a search found", async () => {
    expect(await propsAt("/papers?q=title")).toMatchObject({
      query: "title",
      searchResults: listed,
    });
    expect(await propsAt("/papers?q=nothing")).toMatchObject({ searchResults: [] });
  });

  test("is not put into what is no list, and a page that leads elsewhere still does", async () => {
    vi.stubGlobal(
      "fetch",
      async () => new Response(null, { status: 307, headers: { location: "/papers" } }),
    );
    const led = await getWithData(new Request(`${site}/with-data/papers/date/2999-01-01`));
    expect([led.status, led.headers.get("location")]).toEqual([307, "/papers"]);
    const own = new Request(`${site}/with-data/papers`, { headers: { "x-own-page": "1" } });
    expect((await getWithData(own)).status).toBe(404);
  });
});

test("A day's own address answers its list as JSON", async () => {
  const answer = await getDayList(new Request(`${site}/papers/date/2025-12-9`), {
    params: Promise.resolve({ date: "2025-12-9" }),
  });
  expect(answer.headers.get("vary")).toBe("Accept");
  expect(await answer.json()).toMatchObject([{ title: "A title" }]);
});

test("Newsletters and chat bots find what they print, whatever a paper lacks", async () => {
  await createPaper({ id: "2512.00002", publishedAt: new Date("2025-12-08") });
  await db.placement.create({
    data: { paperId: "2512.00002", day: new Date("2025-12-09"), position: 1 },
  });
  const [rich, bare] = (await list("/api/daily_papers?date=2025-12-09")) as object[];
  expect(rich).toMatchObject({
    numComments: 2,
    organization: { name: "lab", fullname: "The Lab" },
    thumbnail: expect.stringMatching(/^http.*\.png$/),
    paper: { authors: [{ hidden: false }, { hidden: true }] },
  });
  expect(bare).toMatchObject({
    numComments: 0,
    thumbnail: expect.stringMatching(/^http.*\.png$/),
    publishedAt: "2025-12-08T00:00:00.000Z",
    paper: { publishedAt: "2025-12-08T00:00:00.000Z" },
  });
});
