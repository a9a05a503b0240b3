import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { explainFailure } from "@/lib/local/explain-failure.mjs";

async function ask(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => {
    explainFailure(response);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const text = await response.text();
  await new Promise((resolve) => server.close(resolve));
  return { status: response.status, text };
}

const failed = (status: number, type: string) => (response: ServerResponse) => {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", 5);
  response.end("empty");
};

test("A page that failed says so in words, whether it came at once or in parts", async () => {
  const inParts = (response: ServerResponse) => {
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.flushHeaders();
    response.write("<html id=nothing>");
    response.end("</html>");
  };
  for (const answer of [failed(500, "text/html"), failed(500, "text/plain"), inParts]) {
    const { status, text } = await ask(answer);
    expect(status).toBe(500);
    expect(text).toMatch(/^<!doctype html>.*Something went wrong here.*<\/html>\s*$/s);
  }
});

test("A page that fails half-way keeps what is on its way", async () => {
  const halfWay = (response: ServerResponse) => {
    response.setHeader("Content-Type", "text/html");
    response.write("<html>the head");
    response.statusCode = 500;
    response.end(" and the tail");
  };
  expect((await ask(halfWay)).text).toBe("<html>the head and the tail");
});

test("A failed request of a program, a page that says why and a page that works keep their own words", async () => {
  for (const answer of [
    failed(500, "application/json"),
    failed(503, "text/html"),
    failed(200, "text/html"),
  ])
    expect((await ask(answer)).text).toBe("empty");
});
