import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseLargeBody } from "@/lib/platform/edge/limit-body.mjs";

/** Answers with the length of the body, as a route does that reads it whole. */
const server = createServer((asked, answer) => {
  if (refuseLargeBody(asked, answer)) return;
  text(asked).then(
    (body) => answer.end(String(body.length)),
    () => answer.destroy(),
  );
});
const megabyte = 1024 * 1024;

beforeAll(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening)));
afterAll(() => server.close());

/** Sends pieces until the server answers, and says how many it took. */
function send(path: string, { size, length }: { size: number; length?: number }) {
  return new Promise<{ status: number; body: string; sent: number }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    let sent = 0;
    const headers = length === undefined ? {} : { "content-length": length };
    const asking = request({ port, path, method: "POST", headers });
    asking.on("response", async (answer) =>
      resolve({ status: answer.statusCode ?? 0, body: await text(answer), sent }),
    );
    asking.on("error", reject);
    const piece = Buffer.alloc(16_384, "a");
    const next = () => {
      if (asking.destroyed) return;
      if (sent >= size) return void asking.end();
      const part = piece.subarray(0, Math.min(piece.length, size - sent));
      sent += part.length;
      asking.write(part, next);
    };
    next();
  });
}

test.each([
  ["of one megabyte", "/comments", { size: megabyte }],
  ["whose length is told", "/comments", { size: megabyte, length: megabyte }],
  ["of few words", "/api/subscriptions", { size: 65_536 }],
])("A body %s is taken", async (_what, path, size) => {
  expect(await send(path, size)).toMatchObject({ status: 200, body: String(size.size) });
});

test.each([
  ["larger than that, in chunks", "/comments", { size: 40 * megabyte }],
  ["that says so, before it is sent", "/comments", { size: 0, length: 400 * megabyte }],
  ["of many words where few are expected", "/api/subscriptions?x=1", { size: 10 * megabyte }],
])("A body %s is refused, and not read on", async (_what, path, size) => {
  const answer = await send(path, size);
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({ code: "invalid" });
  expect(answer.sent).toBeLessThan(8 * megabyte);
});
