import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import type { RequestListener } from "node:http";
import { type Outage, outages, startFaultyService } from "@/tests/support/faulty-service";

const outside = await startFaultyService();
// Enough for the twenty redirects that are followed, on a busy machine.
const timeoutMs = 400;
Object.assign(process.env, {
  ARXIV_API_URL: outside.url,
  ARXIV_TIMEOUT_MS: String(timeoutMs),
  ARXIV_PAUSE_MS: "1",
  CROSSREF_API_URL: outside.url,
  OPENREVIEW_API_URL: outside.url,
  HF_API_URL: outside.url,
  EMBEDDING_URL: outside.url,
  EMBEDDING_DIMENSIONS: "1",
});
const { fetchArxivPaper } = await import("@/lib/sources/arxiv");
const { fetchCrossrefPaper } = await import("@/lib/sources/crossref");
const { fetchOpenReviewPaper } = await import("@/lib/sources/openreview");
const { listDailyPapers } = await import("@/lib/sources/hugging-face");
const { embedTexts } = await import("@/lib/sources/embeddings");
const { fetchGitHubProfile } = await import("@/lib/accounts/github-profile");
const { postWebhook } = await import("@/lib/sources/webhooks");
const { streamVideo } = await import("@/lib/sources/media-stream");
const { day } = await import("@/tests/support/factories");

afterEach(() => vi.restoreAllMocks());
afterAll(() => outside.stop());

/** Wide, for the machine may be busy; far less than what a service may take that nothing bounds. */
const soonMs = 5_000;
const largestInMemory = 150_000_000;
const json =
  (body: unknown): RequestListener =>
  (_request, response) =>
    response.end(JSON.stringify(body));
const arxivFeed: RequestListener = (_request, response) =>
  response.end(`<feed><entry><id>http://arxiv.org/abs/2511.00001v1</id><title>Fresh work</title>
    <published>2025-11-01T10:00:00Z</published></entry></feed>`);
const githubUser: RequestListener = (request, response) =>
  json(request.url === "/user" ? { id: 1, login: "ada" } : [])(request, response);
const withoutWaiting = { wait: () => Promise.resolve(), timeoutMs };

const services: [string, () => Promise<unknown>, RequestListener][] = [
  ["arXiv", () => fetchArxivPaper("2511.00001"), arxivFeed],
  [
    "Crossref",
    () => fetchCrossrefPaper("10.1/x", timeoutMs),
    json({ message: { DOI: "10.1/x", title: ["Work"] } }),
  ],
  ["OpenReview", () => fetchOpenReviewPaper("x", timeoutMs), json({ notes: [] })],
  ["Hugging Face", () => listDailyPapers(day("2025-12-09"), withoutWaiting), json([])],
  [
    "The embedding service",
    () => embedTexts(["x"], timeoutMs),
    json({ data: [{ index: 0, embedding: [1] }] }),
  ],
  ["GitHub", () => fetchGitHubProfile({ tokens: {} }, { api: outside.url, timeoutMs }), githubUser],
];
const told: Record<Outage, RegExp> = {
  "refuses the connection": /cannot be reached/,
  "accepts and says nothing": /took too long/,
  dribbles: /took too long/,
  "cuts off midway": /broke off/,
  "answers garbage": /cannot be reached/,
  "redirects in a circle": /elsewhere/,
  "answers without end": /too large|took too long/,
};

describe.each(services)("%s", (name, ask, answer) => {
  test.each(outages)(
    "that %s is told of by name and soon, and needs no restart",
    async (outage) => {
      await outside.break(outage);
      const startedAt = performance.now();
      const before = process.memoryUsage().arrayBuffers;
      const fault: unknown = await ask().catch((error: unknown) => error);
      expect(performance.now() - startedAt).toBeLessThan(soonMs);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(largestInMemory);
      expect(fault).toMatchObject({ name: "AppError", code: "unavailable" });
      expect(String(fault)).toContain(name);
      expect(String(fault)).toMatch(told[outage]);
      await outside.comeBack(answer);
      await expect(ask()).resolves.toBeDefined();
    },
  );
});

describe("A chat channel", () => {
  // What was sent and not refused may have arrived: only before the first byte is it tried again.
  const become: Record<Outage, string> = {
    "refuses the connection": "retry",
    "accepts and says nothing": "doubt",
    dribbles: "sent",
    "cuts off midway": "sent",
    "answers garbage": "doubt",
    "redirects in a circle": "failed",
    "answers without end": "sent",
  };
  const post = () => postWebhook(new URL(`${outside.url}/hook`), {}, { patienceMs: timeoutMs });

  test.each(outages)("that %s is asked once and soon", async (outage) => {
    await outside.break(outage);
    outside.asked = 0;
    const startedAt = performance.now();
    expect(await post()).toMatchObject({ status: become[outage] });
    expect(performance.now() - startedAt).toBeLessThan(soonMs);
    expect(outside.asked).toBeLessThanOrEqual(1);
    await outside.comeBack(json({}));
    expect(await post()).toMatchObject({ status: "sent" });
  });
});

describe("A host of videos", () => {
  const known = "https://cdn-uploads.huggingface.co/a/clip.mp4";
  const realFetch = globalThis.fetch;
  const watch = () => streamVideo(known, null, { silenceMs: timeoutMs, timeoutMs: 2 * timeoutMs });
  const begun: Outage[] = ["dribbles", "cuts off midway", "answers without end"];
  const clip: RequestListener = (_request, response) =>
    response.writeHead(200, { "Content-Type": "video/mp4" }).end("clip");

  test.each(outages)("that %s keeps nobody waiting", async (outage) => {
    vi.spyOn(globalThis, "fetch").mockImplementation((_, init) => realFetch(outside.url, init));
    await outside.break(outage);
    const startedAt = performance.now();
    const answer = await watch();
    if (begun.includes(outage)) await expect(answer.arrayBuffer()).rejects.toThrow();
    else expect([answer.status, answer.headers.get("cache-control")]).toEqual([502, "no-store"]);
    expect(performance.now() - startedAt).toBeLessThan(soonMs);
    await outside.comeBack(clip);
    expect(await (await watch()).text()).toBe("clip");
  });
});
