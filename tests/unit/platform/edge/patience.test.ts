import { createServer, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { patience } from "@/lib/platform/edge/patience.mjs";
import { page, startEdge } from "@/tests/support/edge";

let server: Server;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

async function listen(options: object) {
  server = createServer({ ...patience, ...options }, (_request, response) => response.end("well"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** What comes back for words sent as they stand, until the other side hangs up. */
function say(port: number, words: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(words));
    sockets.push(socket);
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("close", () => resolve(answer));
  });
}

test("Headers larger than any that this site sets are refused", async () => {
  const port = await listen({});
  const answer = await say(
    port,
    `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`,
  );
  expect(answer).toContain("431");
});

test("Who never ends their headers, or their body, is told so and hung up on", async () => {
  const port = await listen({
    headersTimeout: 50,
    requestTimeout: 100,
    connectionsCheckingInterval: 20,
  });
  expect(await say(port, "GET / HTTP/1.1\r\nHost: x\r\n")).toContain("408");
  const unended = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf";
  expect(await say(port, unended)).toMatch(/408|200/);
});

test("A reader who takes nothing of a long page holds up nobody else", async () => {
  const edge = await startEdge(page("x".repeat(5_000_000)));
  server = createServer();
  const slow = connect(Number(new URL(edge.origin).port), "127.0.0.1");
  sockets.push(slow);
  slow.pause();
  slow.write("GET /papers HTTP/1.1\r\nHost: x\r\n\r\n");
  for (let reader = 0; reader < 5; reader += 1)
    expect((await edge.get("/papers")).text).toHaveLength(5_000_000);
  expect(edge.asked).toHaveLength(1);
});
