import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { parseDay } from "@/lib/dates";

type Answer = (response: ServerResponse) => void;

const answers: Answer[] = [];
const asked: { url: string; agent: string }[] = [];
const server = createServer((request, response) => {
  asked.push({ url: request.url ?? "", agent: request.headers["user-agent"] ?? "" });
  const answer = answers.shift() ?? json([]);
  answer(response);
});
const json =
  (body: unknown): Answer =>
  (response) =>
    response.end(JSON.stringify(body));
const status =
  (code: number, headers = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end();

const waits: number[] = [];
const wait = async (milliseconds: number) => void waits.push(milliseconds);

// lib/env reads the address when it is loaded, so the module comes after the server.
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
process.env.HF_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const { listDailyPapers } = await import("@/lib/hugging-face");

afterAll(() => server.close());

const list = (...given: Answer[]) => {
  answers.splice(0, Infinity, ...given);
  asked.length = 0;
  waits.length = 0;
  const day = parseDay("2025-12-09");
  return day ? listDailyPapers(day, wait) : Promise.reject(new Error("no day"));
};

test("A day is asked for politely, page by page", async () => {
  const page = Array.from({ length: 100 }, (_, n) => n);
  expect(await list(json(page), json([100]))).toHaveLength(101);
  expect(asked[1]?.url).toBe("/api/daily_papers?date=2025-12-09&limit=100&p=1");
  expect(asked[0]?.agent).toMatch(/^DailyPapers\//);
});

test("A busy service is asked again after the time it names", async () => {
  expect(await list(status(429, { "retry-after": "40" }), json([1]))).toEqual([1]);
  expect(waits).toEqual([40_000]);
});

test("A broken service is asked again, ever more slowly", async () => {
  expect(await list(status(500), status(503), json([1]))).toEqual([1]);
  expect(waits).toHaveLength(2);
  expect(waits[0]).toBeGreaterThanOrEqual(2_000);
  expect(waits[1]).toBeGreaterThanOrEqual(4_000);
});

test("A service that stays broken is given up with a sentence", async () => {
  await expect(list(...Array.from({ length: 5 }, () => status(500)))).rejects.toThrow(
    /answered 500/,
  );
  expect(asked).toHaveLength(5);
});

test("A refusal is not asked again", async () => {
  await expect(list(status(404))).rejects.toThrow(/answered 404/);
  expect(asked).toHaveLength(1);
});

test("An answer that is no list is refused", async () => {
  await expect(list(json({ error: "no" }))).rejects.toThrow(/did not answer with a list/);
});
