import "server-only";
import { createServer } from "node:net";
import { AppError } from "@/lib/errors";

export async function findFreePort(): Promise<number> {
  return listenOnce(0, "127.0.0.1");
}

/** Refuses with a sentence when nothing can listen there. `variable` is what a person would change. */
export async function requireFreePort(port: number, host: string, variable: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new AppError("unavailable", sentence(reason, { port, host, variable }), { cause: error });
  }
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

function sentence(reason: string | undefined, { port, host, variable }: Place): string {
  if (reason === "EADDRINUSE") {
    return `Port ${port} is already in use: stop the program that uses it, or set ${variable} to another port.`;
  }
  if (reason === "EACCES") {
    return `Port ${port} is not allowed for this user: set ${variable} to a port above 1023.`;
  }
  return `This machine cannot listen on ${host}: set HOST to one of its own addresses, such as 127.0.0.1 or 0.0.0.0.`;
}
