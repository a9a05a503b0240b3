import { expect, test } from "vitest";
import { type Application, page, startEdge } from "@/tests/support/edge";

const long = "Zählt ".repeat(500);
const once = { "Cache-Control": "private, no-store" };
const types = { kept: {}, once };

test.each(Object.entries(types))(
  "What is %s leaves in the encoding the client likes most",
  async (_, headers) => {
    const edge = await startEdge(page(long, headers));
    const asked: [string, string | null][] = [
      ["gzip, deflate, br, zstd", "br"],
      ["gzip", "gzip"],
      ["br;q=0, gzip", "gzip"],
      ["br;q=0.1, gzip;q=0.9", "gzip"],
      ["identity", null],
      ["br", "br"],
    ];
    for (const [accepted, encoding] of asked) {
      const answer = await edge.get("/papers", { "accept-encoding": accepted });
      expect(answer.headers.get("content-encoding")).toBe(encoding);
      expect(answer.text).toBe(long);
      expect(answer.headers.get("vary")).toBe("Accept, Accept-Encoding");
      if (encoding) expect(Number(answer.headers.get("content-length"))).toBeLessThan(150);
    }
  },
);

test("A picture, a few words and what is packed already leave as they are", async () => {
  const packed = page("packed already".repeat(100), { "Content-Encoding": "x-own" });
  for (const application of [page("few"), page(long, { "Content-Type": "image/png" }), packed]) {
    const edge = await startEdge(application);
    const answer = await edge.get("/feeds/daily.xml", { "accept-encoding": "br" });
    expect(answer.headers.get("content-encoding")).not.toBe("br");
  }
});

test("An answer in parts behind its headers comes as one", async () => {
  const edge = await startEdge((_request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.flushHeaders();
    response.write('{"one":1,');
    response.write(Buffer.from('"two":2}'));
    response.end();
  });
  expect(JSON.parse((await edge.get("/api/papers")).text)).toEqual({ one: 1, two: 2 });
});

test("What streams passes as it comes, with its ranges, and is never held", async () => {
  const edge = await startEdge((_request, response) => {
    response.writeHead(206, { "Content-Type": "video/mp4", "Content-Range": "bytes 0-3/8" });
    response.write("ab");
    response.end("cd");
  });
  const answer = await edge.get("/media/video", { range: "bytes=0-3" });
  expect([answer.status, answer.text, answer.headers.get("content-range")]).toEqual([
    206,
    "abcd",
    "bytes 0-3/8",
  ]);
  expect((await edge.get("/papers/file")).text).toBe("abcd");
});

test("A long export begins before it has ended", async () => {
  const part = "x".repeat(5_000_000);
  const edge = await startEdge((_request, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
    response.write(part);
    response.write(part);
    response.end("end");
  });
  expect((await edge.get("/settings/export", { cookie: "session=a" })).text).toHaveLength(
    10_000_003,
  );
});

const empty = '<!DOCTYPE html><html id="__next_error__"></html>';
const ended: [string, Application, number, string][] = [
  ["failed", page("<html id=nothing>", once, 500), 500, "It failed"],
  ["failed and says it is well", page(empty, once, 200), 500, "It failed"],
  ["does not exist", page(empty, once, 404), 404, "There is none"],
  [
    "does not exist and says so itself",
    page("<html>None</html>", once, 404),
    404,
    "<html>None</html>",
  ],
  ["threw", () => Promise.reject(new Error("expected in this test")), 500, "It failed"],
  ["failed for a program", page("{}", { "Content-Type": "application/json" }, 500), 500, "{}"],
];
test.each(ended)(
  "A page that %s has words that need no script",
  async (_how, application, ...told) => {
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (...words: unknown[]) =>
      String(words[0]).includes("expected in this test") || write(...(words as [string]));
    const edge = await startEdge(application);
    const answer = await edge.get("/users/ann");
    process.stderr.write = write;
    expect([answer.status, answer.text]).toEqual(told);
  },
);

test.each([
  [500, 502],
  [504, 504],
  [404, 404],
])("A picture whose host failed with %i is answered %i, for a minute", async (given, told) => {
  const edge = await startEdge(page("words", { "Cache-Control": "no-store" }, given));
  const answer = await edge.get("/_next/image?url=x");
  expect(answer.status).toBe(told);
  expect(answer.headers.get("cache-control")).toBe(given < 500 ? "no-store" : "public, max-age=60");
});

test("A page that says twice where it leads says so once", async () => {
  const edge = await startEdge((_request, response) => {
    response.setHeader("location", "/papers/date/2025-12-09");
    response.appendHeader("location", "/papers/date/2025-12-09");
    response.writeHead(308, { "Content-Type": "text/html" }).end();
  });
  const answer = await edge.get("/papers/date/2025-12-9");
  expect(answer.headers.get("location")).toBe("/papers/date/2025-12-09");
});
