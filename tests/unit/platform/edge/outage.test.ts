import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Application, page, startEdge } from "@/tests/support/edge";

let stop: () => void = () => undefined;
async function start(application: Application) {
  const edge = await startEdge(application);
  stop = edge.stop;
  return edge;
}
beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: new Date("2025-12-09T12:00:00Z") }));
afterEach(() => {
  vi.useRealTimers();
  stop();
});
const passSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);
const never: Application = () => new Promise(() => undefined);

test("With the database away what was kept is read on for hours and says so, and is fresh when it is back", async () => {
  let text = "before";
  const edge = await start(page(() => text));
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
  const edge = await start(page("never asked"));
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
  const edge = await start(never);
  const asking = ["/papers", "/api/papers/2407.21783"].map((path) => edge.get(path));
  await vi.waitUntil(() => edge.asked.length === 2);
  edge.database.goAway();
  expect((await Promise.all(asking)).map(({ status }) => status)).toEqual([503, 503]);
});

test("A page that fails while the old one is kept is not seen to fail", async () => {
  let isWell = true;
  const edge = await start((request, response) =>
    page("the day", {}, isWell ? 200 : 500)(request, response),
  );
  await edge.get("/papers");
  isWell = false;
  passSeconds(60);
  expect((await edge.get("/papers")).text).toBe("the day");
});

test("A reader who could have the old page does not wait for a new one that never comes", async () => {
  let isWell = true;
  const edge = await start((request, response) =>
    isWell ? page("the day")(request, response) : never(request, response),
  );
  await edge.get("/papers");
  isWell = false;
  passSeconds(60);
  expect((await edge.get("/papers")).text).toBe("the day");
});

test("What the build made and other hosts' pictures need no database", async () => {
  const edge = await start(page("style", { "Content-Type": "text/css" }));
  edge.database.goAway();
  expect((await edge.get("/_next/static/a.css")).text).toBe("style");
});

test("More than can be drawn wait, and whoever comes after them is told to come again", async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const edge = await start(async (request, response) => {
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
