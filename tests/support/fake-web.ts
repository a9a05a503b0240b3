import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Answer = (response: ServerResponse, url: URL, request: IncomingMessage) => void;

/** Somebody else's site on this machine: answers as told and notes what it was asked. */
export async function startFakeWeb() {
  const fake = {
    asked: [] as string[],
    answer: ((response) => response.writeHead(404).end()) as Answer,
    url: "",
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", fake.url);
    fake.asked.push(url.pathname + url.search);
    fake.answer(response, url, request);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

export function jsonAnswer(body: unknown, status = 200): Answer {
  return (response) =>
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
