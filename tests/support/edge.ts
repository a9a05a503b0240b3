/** The edge before an application that a test writes, on a server of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished, vi } from "vitest";
import { createAsker } from "@/lib/platform/edge/asker.mjs";
import { createEdge } from "@/lib/platform/edge/edge.mjs";
import { ownPage } from "@/lib/platform/edge/own-page.mjs";
import { createTurns } from "@/lib/platform/edge/turns.mjs";

export type Application = (request: IncomingMessage, response: ServerResponse) => unknown;

export const keepable =
  "public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=86400";

/** It ends with the test. */
export async function startEdge(application: Application) {
  const database = createDatabase();
  const asked: IncomingMessage[] = [];
  const respond = createEdge(
    createAsker({
      next: async (request: IncomingMessage, response: ServerResponse) => {
        asked.push(request);
        await application(request, response);
      },
      host: "nobody:80",
      database,
      turns: createTurns({ atOnce: 4, waiting: 8 }),
      innerTurns: createTurns({ atOnce: 4, waiting: 8 }),
      pages: { failed: Buffer.from("It failed"), notFound: Buffer.from("There is none") },
    }),
    (answer) => ownPage(answer, new Set(['<script data-own="">ours()</script>'])),
  );
  const server = createServer(
    (request, response) =>
      void respond(request, response).catch((error: unknown) => {
        response.destroy();
        throw error;
      }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin,
    database,
    asked,
    async get(path: string, headers: Record<string, string> = {}, method = "GET") {
      const answer = await fetch(origin + path, { headers, method, redirect: "manual" });
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    },
  };
}

/** A database that a test takes away and gives back. */
function createDatabase() {
  const waiting = new Set<() => void>();
  return {
    isAway: false,
    lookNow() {
      return Promise.resolve(!this.isAway);
    },
    untilAway() {
      let forget: () => unknown = () => undefined;
      const gone = new Promise<"away">((resolve) => {
        const tell = () => resolve("away");
        waiting.add(tell);
        forget = () => waiting.delete(tell);
      });
      return { gone, forget };
    },
    goAway() {
      this.isAway = true;
      for (const tell of waiting) tell();
    },
    close: () => undefined,
  };
}

/** Answers with a text that everyone may have, or with the headers given. */
export function page(
  text: string | (() => string),
  headers: Record<string, string> = {},
  status = 200,
): Application {
  return (_request, response) => {
    const all = { "Content-Type": "text/html", "Cache-Control": keepable, ...headers };
    response.writeHead(status, all);
    response.end(typeof text === "string" ? text : text());
  };
}

/** Until the test ends, time goes on by what this says alone. */
export function stopClock() {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2025-12-09T12:00:00Z") });
  onTestFinished(() => void vi.useRealTimers());
}

export const passSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);
