import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type * as HuggingFace from "@/lib/sources/hugging-face";
import { day } from "@/tests/support/factories";
import { hfItem } from "@/tests/support/import-lines";

/** A made-up Hugging Face: each request takes the next answer, and the last answer from then on. */
const requests: IncomingMessage[] = [];
let answers: RequestListener[] = [];
let server: Server;
let listDailyPapers: typeof HuggingFace.listDailyPapers;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("HF_API_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("APP_URL", "https://papers.example.org");
  // the env module may have been read before.
  vi.resetModules();
  ({ listDailyPapers } = await import("@/lib/sources/hugging-face"));
  return () => {
    server.closeAllConnections();
    server.close();
    vi.unstubAllEnvs();
  };
});
afterEach(() => requests.splice(0));

const json =
  (body: unknown): RequestListener =>
  (_request, response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(code, headers).end();
const garbage: RequestListener = (_request, response) => response.end("<html>");
const stall: RequestListener = () => undefined;
const hangUp: RequestListener = (request) => request.socket.destroy();

async function list(...given: RequestListener[]) {
  answers = given;
  const pauses: number[] = [];
  const wait = async (milliseconds: number) => void pauses.push(milliseconds);
  const items = await listDailyPapers(day("2025-12-09"), { wait, timeoutMs: 300 }).catch(String);
  return { items, pauses };
}

describe("A day of the live feed", () => {
  test("comes as it is, asked for by a client that says what it is", async () => {
    const { items, pauses } = await list(json([hfItem()]));
    expect(items).toEqual([hfItem()]);
    expect(pauses).toEqual([]);
    expect(requests[0]?.url).toBe("/api/daily_papers?date=2025-12-09&limit=100&p=0");
    expect(requests[0]?.headers["user-agent"]).toMatch(
      /DailyPapers.*https:\/\/papers\.example\.org/,
    );
  });

  test("without papers, such as a Saturday, is empty", async () => {
    expect((await list(json([]))).items).toEqual([]);
  });

  test("of more than a hundred papers takes several pages", async () => {
    const page = Array.from({ length: 100 }, (_, n) => ({ n }));
    const { items } = await list(json(page), json([{ n: 100 }]));
    expect(items).toHaveLength(101);
    expect(requests.map(({ url }) => url?.slice(-3))).toEqual(["p=0", "p=1"]);
  });

  test("whose server ignores the page number ends all the same", async () => {
    await list(json(Array.from({ length: 100 }, (_, n) => ({ n }))));
    expect(requests).toHaveLength(20);
  });
});

describe("A service that is not well", () => {
  test("is given the time it asks for", async () => {
    const { items, pauses } = await list(status(429, { "retry-after": "17" }), json([]));
    expect(items).toEqual([]);
    expect(pauses).toEqual([17_000]);
  });

  test("is given the time that its rate limit leaves", async () => {
    const { pauses } = await list(status(429, { ratelimit: '"api";r=0;t=120' }), json([]));
    expect(pauses).toEqual([120_000]);
  });

  test("is never waited for longer than five minutes", async () => {
    const { pauses } = await list(status(503, { "retry-after": "86400" }), json([]));
    expect(pauses).toEqual([300_000]);
  });

  test.each([
    ["an error of its own", status(500)],
    ["an answer that is no JSON", garbage],
    ["no answer", stall],
    ["a broken connection", hangUp],
  ])("is asked again after %s", async (_what, failure) => {
    const { items, pauses } = await list(failure, failure, json([{ n: 1 }]));
    expect(items).toEqual([{ n: 1 }]);
    const [first = 0, second = 0] = pauses;
    expect(first).toBeGreaterThanOrEqual(1_000);
    expect(second).toBeGreaterThanOrEqual(2_000);
  });

  test("for long is given up on, with what was wrong", async () => {
    const { items, pauses } = await list(status(502));
    expect(items).toMatch(/failed: it answered 502/);
    expect(pauses).toHaveLength(4);
  });

  test("that refuses the question is not asked again", async () => {
    const { items, pauses } = await list(status(400));
    expect(items).toMatch(/failed: it answered 400/);
    expect(pauses).toEqual([]);
  });

  test("that answers with something else than a list is not believed", async () => {
    expect((await list(json({ error: "no" }))).items).toMatch(/did not answer with a list/);
  });
});
