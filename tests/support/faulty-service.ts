import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const outages = [
  "refuses the connection",
  "accepts and says nothing",
  "dribbles",
  "cuts off midway",
  "answers garbage",
  "redirects in a circle",
  "answers without end",
] as const;
export type Outage = (typeof outages)[number];

/** Somebody else's service on this machine: fails as told, and comes back at the same address. */
export async function startFaultyService() {
  let outage: Outage | null = null;
  let answer: RequestListener = (_request, response) => response.end();
  const server = createServer((request, response) => {
    service.asked += 1;
    // A kept connection that breaks is another fault than one that is refused.
    response.shouldKeepAlive = false;
    if (outage) fail(outage, response);
    else answer(request, response);
  });
  const listen = (port: number) =>
    new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const stop = () => {
    const stopped = new Promise((done) => server.close(done));
    server.closeAllConnections();
    return stopped;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const service = {
    url: `http://127.0.0.1:${port}`,
    asked: 0,
    break: async (next: Outage) => {
      outage = next;
      if (next === "refuses the connection") await stop();
    },
    comeBack: async (next: RequestListener) => {
      outage = null;
      answer = next;
      if (!server.listening) await listen(port);
    },
    stop,
  };
  return service;
}

function fail(outage: Outage, response: ServerResponse): void {
  const { req: request, socket } = response;
  if (outage === "cuts off midway") {
    response.writeHead(200, { "Content-Type": "video/mp4", "Content-Length": "1000" });
    response.write("{", () => socket?.destroy());
  }
  if (outage === "answers garbage") socket?.end("\0\u0001 this is no HTTP\r\n\r\n");
  if (outage === "redirects in a circle")
    response.writeHead(302, { Location: request.url ?? "/" }).end();
  if (outage === "dribbles") {
    response.writeHead(200, { "Content-Type": "video/mp4" });
    const timer = setInterval(() => response.write("{"), 20);
    response.on("close", () => clearInterval(timer));
  }
  if (outage === "answers without end") {
    response.writeHead(200, { "Content-Type": "video/mp4" });
    const chunk = Buffer.alloc(1_000_000, "{");
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  }
}
