import { channel } from "node:diagnostics_channel";
import { beforeEach, expect, test, vi } from "vitest";
import {
  type Application,
  keepable,
  page,
  passSeconds,
  startEdge,
  stopClock,
} from "@/tests/support/edge";

beforeEach(stopClock);
const counting = () => {
  let drawn = 0;
  return page(() => `drawn ${(drawn += 1)}`);
};

test("A page for everyone is drawn once for all who ask while it is missing, and kept", async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const edge = await startEdge(async (request, response) => {
    await held;
    await page("the day")(request, response);
  });
  const asking = Array.from({ length: 20 }, () => edge.get("/papers"));
  await vi.waitUntil(() => edge.asked.length > 0);
  release();
  const answers = await Promise.all(asking);
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(["the day"]));
  expect(edge.asked).toHaveLength(1);
  expect((await edge.get("/papers")).headers.get("cache-status")).toBe("daily-papers; hit");
  expect(edge.asked).toHaveLength(1);
});

test("After five seconds it is asked for anew behind the reader's back, after ten before their eyes", async () => {
  const edge = await startEdge(counting());
  expect((await edge.get("/papers")).text).toBe("drawn 1");
  passSeconds(4);
  const kept = await edge.get("/papers");
  expect(kept.text).toBe("drawn 1");
  expect(kept.headers.get("age")).toBe("4");
  passSeconds(3);
  expect((await edge.get("/papers")).text).toBe("drawn 1");
  expect((await edge.get("/papers")).text).toBe("drawn 2");
  passSeconds(11);
  expect((await edge.get("/papers")).text).toBe("drawn 3");
});

test("What the site says has changed is asked for anew by whoever comes next", async () => {
  const drawDay = counting();
  const edge = await startEdge((request, response) => {
    if (request.method === "GET") return drawDay(request, response);
    channel("pages-expired").publish({ tags: ["day:2025-12-09"] });
    response.writeHead(303, { Location: "/papers" }).end();
  });
  expect((await edge.get("/papers")).text).toBe("drawn 1");
  passSeconds(1);
  expect((await edge.get("/comments", {}, "POST")).status).toBe(303);
  expect((await edge.get("/papers")).text).toBe("drawn 2");
});

test("A page that was being drawn while something changed is not taken for the new one", async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let drawn = 0;
  const edge = await startEdge(async (request, response) => {
    const text = `drawn ${(drawn += 1)}`;
    if (drawn === 1) await held;
    await page(text)(request, response);
  });
  const before = edge.get("/papers");
  await vi.waitUntil(() => drawn === 1);
  passSeconds(1);
  channel("pages-expired").publish({ tags: ["days"] });
  release();
  await before;
  expect((await edge.get("/papers")).text).toBe("drawn 2");
});

const notKept: [string, Application, Record<string, string>?][] = [
  ["sets a cookie", page("x", { "Set-Cookie": "a=b" })],
  ["is private", page("x", { "Cache-Control": "private, s-maxage=5" })],
  ["may not be stored", page("x", { "Cache-Control": "no-store, s-maxage=5" })],
  ["must be asked for each time", page("x", { "Cache-Control": "public, max-age=0" })],
  ["varies by cookie", page("x", { Vary: "Cookie" })],
  ["varies by everything", page("x", { Vary: "*" })],
  ["failed", page("x", {}, 503)],
  ["was asked for with a token", page("x"), { authorization: "Bearer token" }],
  ["is one reader's own page", page("x"), { cookie: "session=s; plain=1" }],
  ["is asked for in part", page("x"), { range: "bytes=0-1" }],
];
test.each(notKept)("What %s is never kept", async (_why, application, headers) => {
  const edge = await startEdge(application);
  await edge.get("/papers", headers);
  await edge.get("/papers", headers);
  expect(edge.asked).toHaveLength(2);
});

test("A session changes no kept page: it is asked for without, and everyone gets the same", async () => {
  const edge = await startEdge((request, response) =>
    page(`cookie ${request.headers.cookie ?? "none"}, host ${request.headers.host}`)(
      request,
      response,
    ),
  );
  const headers = { cookie: "session=secret", "user-agent": "strange", "x-forwarded-host": "evil" };
  expect((await edge.get("/papers", headers)).text).toBe("cookie none, host nobody:80");
  expect((await edge.get("/papers")).text).toBe("cookie none, host nobody:80");
  expect(edge.asked).toHaveLength(1);
  expect(Object.keys(edge.asked[0]?.headers ?? {}).sort()).toEqual([
    ...["accept", "host", "x-answer-form"],
  ]);
});

test("What turns out to be one reader's own is asked for again with their session, and theirs alone", async () => {
  const edge = await startEdge((request, response) =>
    page(`for ${request.headers.cookie ?? "nobody"}`, { "Cache-Control": "private, no-store" })(
      request,
      response,
    ),
  );
  expect((await edge.get("/settings", { cookie: "session=ann" })).text).toBe("for session=ann");
  expect((await edge.get("/settings", { cookie: "session=bob" })).text).toBe("for session=bob");
  expect((await edge.get("/settings")).text).toBe("for nobody");
});

test("Each form of a thing is kept by itself, as what the client accepts decides", async () => {
  const edge = await startEdge((request, response) =>
    page(`as ${String(request.headers["x-answer-form"])}`)(request, response),
  );
  const asText = async (accept: string) =>
    (await edge.get("/papers/date/2025-12-09", { accept })).text;
  expect(await asText("text/html,application/xhtml+xml,*/*;q=0.8")).toBe("as browser");
  expect(await asText("application/json")).toBe("as json");
  expect(await asText("text/markdown;q=0.9, text/html;q=0.1")).toBe("as markdown");
  expect(await asText("text/html, image/webp")).toBe("as html");
  expect(await asText("application/json, text/plain, */*")).toBe("as html");
  expect(edge.asked).toHaveLength(4);
});

test("HEAD is answered from the same copy, without a body", async () => {
  const edge = await startEdge(page("the day"));
  const head = await edge.get("/papers", {}, "HEAD");
  expect([head.status, head.text, head.headers.get("content-length")]).toEqual([200, "", "7"]);
  expect((await edge.get("/papers")).text).toBe("the day");
  expect(edge.asked).toHaveLength(1);
});

test("Who has it already hears so, with no header that belongs to another body", async () => {
  const edge = await startEdge(
    page("the day", { "Content-Security-Policy": "script-src 'nonce-1'" }),
  );
  const etag = (await edge.get("/papers")).headers.get("etag") ?? "";
  for (const known of [etag, `"other", ${etag.replace("W/", "")}`, "*"]) {
    const answer = await edge.get("/papers", { "if-none-match": known });
    expect([answer.status, answer.text, answer.headers.get("etag")]).toEqual([304, "", etag]);
    expect(answer.headers.get("cache-control")).toBe(keepable);
    expect(answer.headers.has("content-security-policy")).toBe(false);
  }
  expect((await edge.get("/papers", { "if-none-match": '"other"' })).status).toBe(200);
});

test("The same words drawn again keep their mark", async () => {
  const edge = await startEdge(page("the day"));
  const first = (await edge.get("/papers")).headers.get("etag");
  passSeconds(20);
  const second = (await edge.get("/papers")).headers.get("etag");
  expect(edge.asked).toHaveLength(2);
  expect(second).toBe(first);
});

test("A refusal counted against one caller tells nobody else of their limits", async () => {
  const edge = await startEdge(page("{}", { RateLimit: '"search";r=3' }));
  await edge.get("/api/daily_papers");
  expect((await edge.get("/api/daily_papers")).headers.has("ratelimit")).toBe(false);
});
