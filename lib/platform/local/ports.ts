import "server-only";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/platform/errors";

export async function findFreePort(): Promise<number> {
  return listenOnce(0, "127.0.0.1");
}

/** The server of a start that was killed needs a moment to notice and to end. */
const patienceMs = 3_000;

/** Refuses with a sentence when nothing can listen there. `variable` is what a person would change. */
export async function requireFreePort(port: number, host: string, variable: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const reason = await whyNotFree(port, host);
    if (reason === null) return;
    if (reason === "EADDRINUSE" && Date.now() < deadline) await pause(100);
    else throw new AppError("unavailable", sentence(reason, { port, host, variable }));
  }
}

async function whyNotFree(port: number, host: string): Promise<string | null> {
  return listenOnce(port, host).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}

type Place = { port: number; host: string; variable: string };

function sentence(reason: string, { port, host, variable }: Place): string {
  if (reason === "EADDRINUSE") {
    return `Port ${port} is already in use: stop the program that uses it, or set ${variable} to another port.`;
  }
  if (reason === "EACCES") {
    return `Port ${port} is not allowed for this user: set ${variable} to a port above 1023.`;
  }
  return `This machine cannot listen on ${host}: set HOST to one of its own addresses, such as 127.0.0.1 or 0.0.0.0.`;
}
