import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { blamePictureHost } from "@/lib/platform/local/picture-hosts.mjs";

/** What Next answers, and what a reader then gets. */
async function ask(path: string, status: number, explicitly: boolean) {
  const server = createServer((request, response) => {
    blamePictureHost(request, response);
    response.setHeader("Cache-Control", "no-store");
    if (explicitly) response.writeHead(status);
    else response.statusCode = status;
    response.end("words");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  await answer.text();
  await new Promise((resolve) => server.close(resolve));
  return [answer.status, answer.headers.get("cache-control")];
}

const picture = "/_next/image?url=https%3A%2F%2Fexample.org%2Fa.png&w=640&q=70";

test.each([
  [500, 502],
  [504, 504],
  [508, 502],
])("A picture that ends in %i is its host's fault: %i, for a minute", async (status, told) => {
  for (const explicitly of [true, false])
    expect(await ask(picture, status, explicitly)).toEqual([told, "public, max-age=60"]);
});

test("A picture that comes or is refused, and any other page, keeps what it has", async () => {
  expect(await ask(picture, 200, false)).toEqual([200, "no-store"]);
  expect(await ask(picture, 404, true)).toEqual([404, "no-store"]);
  expect(await ask("/papers", 500, true)).toEqual([500, "no-store"]);
});
