import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { drawEmptyPages } from "@/lib/platform/local/draw-empty-pages.mjs";

const pages = { failed: Buffer.from("It failed"), notFound: Buffer.from("There is none") };

async function ask(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => {
    drawEmptyPages(response, pages);
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
    response.setHeader("Content-Length", 24);
    response.flushHeaders();
    response.write("<html id=nothing>");
    response.end("</html>");
  };
  const saysItIsWell = (response: ServerResponse) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.flushHeaders();
    response.write("<!DOCTYPE html>");
    response.write('<html id="__next_error__"><head></head>');
    response.end("</html>");
  };
  for (const answer of [
    failed(500, "text/html"),
    failed(500, "text/plain"),
    inParts,
    saysItIsWell,
  ]) {
    const { status, text } = await ask(answer);
    expect(status).toBe(500);
    expect(text).toBe("It failed");
  }
});

test("A page that does not exist says so in words", async () => {
  const missing = (body: string) => (response: ServerResponse) => {
    response.statusCode = 404;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(body);
  };
  const empty = '<!DOCTYPE html><html id="__next_error__"></html>';
  expect(await ask(missing(empty))).toEqual({ status: 404, text: "There is none" });
  const drawn = "<!DOCTYPE html><html>Drawn</html>";
  expect(await ask(missing(drawn))).toEqual({ status: 404, text: drawn });
});

test("A page that works comes whole, however short its parts are", async () => {
  const parts = ["<!DOCTYPE html>", "<ht", "ml>Wörter", "</html>"];
  const inParts = (response: ServerResponse) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.flushHeaders();
    for (const part of parts) response.write(part);
    response.end();
  };
  expect(await ask(inParts)).toEqual({ status: 200, text: parts.join("") });
  const doctypeOnly = (response: ServerResponse) => {
    response.setHeader("Content-Type", "text/html");
    response.write("<!DOCTYPE html>");
    response.end();
  };
  expect((await ask(doctypeOnly)).text).toBe("<!DOCTYPE html>");
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
