import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { compressOnce } from "@/lib/platform/local/compress-once.mjs";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Asks a server of its own that answers so, and lets it go. */
async function ask(answer: Listener, encodings: string, method = "GET"): Promise<Response> {
  const server = createServer((request, response) => {
    compressOnce(request, response);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const headers = { "accept-encoding": encodings };
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers, method });
  const body = await response.text();
  await new Promise((resolve) => server.close(resolve));
  const told = new Headers(response.headers);
  return new Response(body || null, { status: response.status, headers: told });
}

let made = 0;
const tagged =
  (body: string, headers: Record<string, string> = {}): Listener =>
  (_request, response) => {
    const all = { "Content-Type": "text/html", ETag: `"${(made += 1)}"`, ...headers };
    for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
    response.end(body);
  };
const encodingOf = (response: Response) => response.headers.get("content-encoding");

test("What a browser asks for comes with Brotli, and whole", async () => {
  const response = await ask(tagged("Zählt ".repeat(500)), "gzip, deflate, br, zstd");
  expect(encodingOf(response)).toBe("br");
  expect(response.headers.get("vary")).toBe("Accept-Encoding");
  expect(Number(response.headers.get("content-length"))).toBeLessThan(100);
  expect(await response.text()).toBe("Zählt ".repeat(500));
});

test("A client without Brotli gets gzip, and one that takes neither the body as it is", async () => {
  expect(encodingOf(await ask(tagged("text"), "gzip"))).toBe("gzip");
  expect(encodingOf(await ask(tagged("text"), "br;q=0, gzip"))).toBe("gzip");
  const plain = await ask(tagged("text"), "identity");
  expect(encodingOf(plain)).toBeNull();
  expect(await plain.text()).toBe("text");
});

test("A body is compressed once for all who ask, until its ETag is another", async () => {
  const etag = '"the same"';
  await ask(tagged("first", { ETag: etag }), "br");
  expect(await (await ask(tagged("never read", { ETag: etag }), "br")).text()).toBe("first");
  expect(await (await ask(tagged("second", { ETag: '"another"' }), "br")).text()).toBe("second");
});

test("A body that comes in parts behind its headers is compressed as one", async () => {
  const inParts: Listener = (_request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.setHeader("ETag", '"in parts"');
    response.flushHeaders();
    response.write('{"one":1,');
    response.write(Buffer.from('"two":2}'));
    response.end();
  };
  const response = await ask(inParts, "br");
  expect(encodingOf(response)).toBe("br");
  expect(await response.json()).toEqual({ one: 1, two: 2 });
});

test("What has no ETag, is a picture, a refusal or compressed already goes on as it is", async () => {
  const untagged: Listener = (_request, response) =>
    response.setHeader("Content-Type", "text/html").end("text");
  const refused: Listener = (request, response) => {
    response.statusCode = 404;
    tagged("none")(request, response);
  };
  const picture = tagged("pixels", { "Content-Type": "image/png" });
  for (const answer of [untagged, refused, picture])
    expect(encodingOf(await ask(answer, "br"))).toBeNull();
  const own = tagged("text", { "Content-Encoding": "identity" });
  expect(encodingOf(await ask(own, "br"))).toBe("identity");
  expect(encodingOf(await ask(tagged(""), "br", "HEAD"))).toBeNull();
});
