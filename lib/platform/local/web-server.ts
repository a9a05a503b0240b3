import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { ownAddress } from "@/lib/addresses/own-address";
import { AppError } from "@/lib/platform/errors";
import { checkout } from "@/lib/platform/local/checkout";
import { waitUntil } from "@/lib/platform/local/polling";

export type WebServer = {
  /** Settles when it is gone, asked for or not. */
  ended: Promise<void>;
  untilReady: (signal: AbortSignal) => Promise<void>;
  stop: () => Promise<void>;
};

type Options = { mode: "start" | "dev"; host: string; port: number; variables: NodeJS.ProcessEnv };

export function startWebServer({ mode, host, port, variables }: Options): WebServer {
  const child = spawn(
    process.execPath,
    [
      `--import=${path.join(checkout, "lib/platform/local/exit-with-parent.mjs")}`,
      // Prisma uses its driver in a way that a coming version will refuse: nothing an operator can change.
      ...(mode === "start" ? ["--no-deprecation"] : []),
      ...(mode === "start"
        ? [path.join(checkout, "lib/platform/edge/serve.mjs")]
        : [path.join(checkout, "node_modules/next/dist/bin/next"), "dev"]),
      `--hostname=${host}`,
      `--port=${port}`,
    ],
    // Its own process group: a terminal's Ctrl-C reaches only the start, which stops all in order.
    { cwd: checkout, env: variables, detached: true, stdio: ["ignore", "pipe", "inherit", "ipc"] },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    ended,
    untilReady: (signal) =>
      waitUntilReady(child, `${ownAddress({ host, port })}/api/health`, signal),
    stop: () => stop(child, ended),
  };
}

async function waitUntilReady(
  child: ChildProcess,
  url: string,
  signal: AbortSignal,
): Promise<void> {
  child.stdout?.resume(); // Next's own banner
  let isHealthy = false;
  await waitUntil(async () => {
    isHealthy = await fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    return isHealthy || signal.aborted || child.exitCode !== null;
  }, 120_000);
  signal.throwIfAborted();
  if (!isHealthy) throw new AppError("unavailable", `The web server did not answer at ${url}.`);
  child.stdout?.pipe(process.stdout);
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const patience = setTimeout(() => killGroup(child), 5_000);
  await ended;
  clearTimeout(patience);
}

function killGroup(child: ChildProcess): void {
  if (child.pid) process.kill(-child.pid, "SIGKILL");
}
