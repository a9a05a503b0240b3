import { beforeEach, expect, test, vi } from "vitest";
import { ownPageMark } from "@/lib/platform/http/own-page-mark.mjs";
import { type Application, page, passSeconds, startEdge, stopClock } from "@/tests/support/edge";

beforeEach(stopClock);
const never: Application = () => new Promise(() => undefined);

test("With the database away what was kept is read on for hours and says so, and is fresh when it is back", async () => {
  let text = "before";
  const edge = await startEdge(page(() => text));
  await edge.get("/papers");
  edge.database.goAway();
  text = "after";
  passSeconds(3 * 3600);
  const stale = await edge.get("/papers");
  expect([stale.status, stale.text]).toEqual([200, "before"]);
  expect(stale.headers.get("cache-status")).toBe("daily-papers; hit; detail=stale-if-error");
  edge.database.isAway = false;
  expect((await edge.get("/papers")).text).toBe("after");
});

test("What was not kept is refused at once: a page in words, an answer in JSON, a write likewise", async () => {
  const edge = await startEdge(page("never asked"));
  edge.database.goAway();
  const html = await edge.get("/papers?q=x", { accept: "text/html" });
  expect([html.status, html.text]).toEqual([503, "It failed"]);
  expect(await edge.get("/upvotes", {}, "POST")).toMatchObject({ status: 503, text: "It failed" });
  for (const [path, method] of [
    ["/api/papers/2407.21783"],
    ["/api/health"],
    ["/api/papers/2407.21783/upvote", "PUT"],
  ]) {
    const answer = await edge.get(path ?? "", {}, method);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(JSON.parse(answer.text)).toMatchObject({ code: "unavailable" });
  }
  expect(edge.asked).toHaveLength(0);
});

test("Who waits when the database goes hears it then, and not when it comes back", async () => {
  const edge = await startEdge(never);
  const asking = ["/papers", "/api/papers/2407.21783"].map((path) => edge.get(path));
  await vi.waitUntil(() => edge.asked.length === 2);
  edge.database.goAway();
  expect((await Promise.all(asking)).map(({ status }) => status)).toEqual([503, 503]);
});

test("A page that fails while the old one is kept is not seen to fail", async () => {
  let isWell = true;
  const edge = await startEdge((request, response) =>
    page("the day", {}, isWell ? 200 : 500)(request, response),
  );
  await edge.get("/papers");
  isWell = false;
  passSeconds(60);
  expect((await edge.get("/papers")).text).toBe("the day");
});

test("A reader who could have the old page does not wait for a new one that never comes", async () => {
  let isWell = true;
  const edge = await startEdge((request, response) =>
    isWell ? page("the day")(request, response) : never(request, response),
  );
  await edge.get("/papers");
  isWell = false;
  passSeconds(60);
  expect((await edge.get("/papers")).text).toBe("the day");
});

test("What the build made and other hosts' pictures need no database", async () => {
  const edge = await startEdge(page("style", { "Content-Type": "text/css" }));
  edge.database.goAway();
  expect((await edge.get("/_next/static/a.css")).text).toBe("style");
});

test("More than can be drawn wait, and whoever comes after them is told to come again", async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const edge = await startEdge(async (request, response) => {
    await held;
    await page("drawn", { "Cache-Control": "no-store" })(request, response);
  });
  const burst = Array.from({ length: 20 }, (_, index) => edge.get(`/papers?q=${index}`));
  const refused: Awaited<(typeof burst)[0]>[] = [];
  for (const asking of burst) void asking.then((answer) => refused.push(answer));
  await vi.waitUntil(() => refused.length === 8);
  for (const { status, headers } of refused)
    expect([status, headers.get("retry-after")]).toEqual([503, "1"]);
  release();
  const statuses = (await Promise.all(burst)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(12);
  expect((await edge.get("/papers?q=later")).text).toBe("drawn");
});

test("Pages that ask others of the site do not wait for the turns that they hold themselves", async () => {
  let origin = "";
  let begun = 0;
  let release: () => void = () => undefined;
  const allHaveBegun = new Promise<void>((resolve) => (release = resolve));
  const once = { "Cache-Control": "no-store" };
  const edge = await startEdge(async (request, response) => {
    const { url = "" } = request;
    if (url.startsWith("/papers")) return page("inner", once)(request, response);
    if ((begun += 1) === 4) release();
    await allHaveBegun;
    const headers = { [ownPageMark]: "1" };
    const inner = await fetch(origin + url.replace("/with-data", ""), { headers });
    return page(`with ${await inner.text()}`, once)(request, response);
  });
  origin = edge.origin;
  const asking = [1, 2, 3, 4].map((day) => edge.get(`/with-data/papers/${day}`));
  expect((await Promise.all(asking)).map(({ text }) => text)).toEqual(Array(4).fill("with inner"));
});
