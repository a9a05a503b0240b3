import "@/tests/support/next-cache";
import { extractFromXml } from "@extractus/feed-extractor";
import { expect, test } from "vitest";
import { GET as getFeed } from "@/app/feeds/[file]/route";
import { GET as getAuthorFeed } from "@/app/feeds/authors/[file]/route";
import { GET as getOrganizationFeed } from "@/app/feeds/organizations/[file]/route";
import { GET as getTopicFeed } from "@/app/feeds/topics/[file]/route";
import { db } from "@/lib/platform/db";
import { rescoreTrending } from "@/lib/feed/rescore-trending";
import { feedFormats } from "@/lib/formats/feeds/feed-document";
import { createPaper, placePaper } from "@/tests/support/factories";
import { impossibleYears } from "@/tests/support/impossible-years";
import { storeHubItem } from "@/tests/support/hub-items";
import { madeUp } from "@/tests/support/read-api";
import { feedFaults } from "@/tests/support/validate-feed";

const site = "http://localhost:3000";
const call = (route: typeof getFeed, file: string, query = "") =>
  route(new Request(`${site}/feeds/x${query}`), { params: Promise.resolve({ file }) });
const titles = async (route: typeof getFeed, file: string, query = "") => {
  const response = await call(route, file, query);
  expect(response.status, file).toBe(200);
  return extractFromXml(await response.text()).entries?.map(({ title }) => title);
};

test("The daily feed carries the newest seven days that have papers, each paper once", async () => {
  for (let date = 1; date <= 9; date += 1)
    await placePaper(`2025-12-0${date}`, { paper: { title: `of ${date}` } });
  await placePaper("2999-01-01", { paper: { title: "to come" } });
  expect(await titles(getFeed, "daily.xml")).toEqual(
    [9, 8, 7, 6, 5, 4, 3].map((date) => `of ${date}`),
  );
  expect(await titles(getFeed, "daily.xml", "?per=day")).toHaveLength(7);
  expect(await titles(getFeed, "weekly.rss")).toEqual(["of 9", "of 8"]);
  expect(await titles(getFeed, "monthly.xml")).toHaveLength(9);
});

test("A vote leaves the time of an entry alone", async () => {
  const { paperId } = await placePaper("2025-12-09");
  const updated = async () =>
    (await (await call(getFeed, "daily.xml")).text()).match(/<updated>.*?<\/updated>/g);
  const before = await updated();
  await db.paper.update({ where: { id: paperId }, data: { ownUpvoteCount: { increment: 1 } } });
  expect(await updated()).toEqual(before);
});

test("The trending feed follows the trending list", async () => {
  await placePaper("2025-12-08", { paper: { title: "second" } });
  await placePaper("2025-12-09", { paper: { title: "first" } });
  await rescoreTrending(new Date(), 100);
  expect(await titles(getFeed, "trending.rss")).toEqual(["first", "second"]);
});

test("A topic, an author and an organisation have feeds of their own", async () => {
  const { id } = await createPaper({ title: "wanted" });
  await createPaper({ title: "other" });
  await db.keyword.create({
    data: { paperId: id, position: 0, keyword: "Vision/Language", key: "vision/language" },
  });
  await db.author.create({ data: { paperId: id, position: 0, name: "Zoë Ångström" } });
  await db.organization.create({
    data: { slug: "the-lab", name: "The Lab", papers: { connect: { id } } },
  });
  expect(await titles(getTopicFeed, "Vision%2FLanguage.xml")).toEqual(["wanted"]);
  expect(await titles(getAuthorFeed, "zoë ångström.rss")).toEqual(["wanted"]);
  expect(await titles(getOrganizationFeed, "The Lab.xml")).toEqual(["wanted"]);
  expect(await (await call(getTopicFeed, "nothing.xml")).text()).not.toContain("<entry>");
});

test("A search has a feed of what is newest", async () => {
  await createPaper({ title: "Old diffusion", publishedAt: new Date("2024-01-01") });
  await createPaper({ title: "New diffusion", publishedAt: new Date("2025-01-01") });
  expect(await titles(getFeed, "search.xml", "?q=diffusion")).toEqual([
    "New diffusion",
    "Old diffusion",
  ]);
  expect((await call(getFeed, "search.xml", "?q=")).status).toBe(400);
});

test.each(impossibleYears)("The feeds of a search for %s are empty", async (query) => {
  await createPaper({ title: "Any paper" });
  for (const format of Object.keys(feedFormats)) {
    const answer = await call(getFeed, `search.${format}`, `?q=${encodeURIComponent(query)}`);
    expect(answer.status, format).toBe(200);
    expect(await answer.text()).not.toContain("Any paper");
  }
});

test("The specifications of Atom, RSS and JSON Feed have nothing against any of the feeds", async () => {
  await storeHubItem(madeUp, "2025-12-09", 0);
  await placePaper("2025-12-09", {
    paper: { title: "$a < b$ & more", abstract: "", publishedAt: null },
  });
  await rescoreTrending(new Date(), 100);
  const wanted = [
    ...["daily", "weekly", "monthly", "trending"].map((name) => [getFeed, name, ""] as const),
    [getFeed, "daily", "?per=day"] as const,
    [getFeed, "search", "?q=title"] as const,
    [getTopicFeed, "diffusion models", ""] as const,
    [getTopicFeed, "nothing", ""] as const,
    [getAuthorFeed, "Ada", ""] as const,
    [getOrganizationFeed, "The Lab", ""] as const,
  ];
  for (const [route, name, query] of wanted)
    for (const format of ["xml", "rss", "json"] as const) {
      const text = await (await call(route, `${name}.${format}`, query)).text();
      expect(await feedFaults(text, format), `${name}.${format}${query}`).toEqual([]);
    }
});

test("What is no feed is not found", async () => {
  for (const file of ["yearly.xml", "daily.txt", "daily"])
    expect((await call(getFeed, file)).status, file).toBe(404);
});
