/** Runs bin/start.ts as a person would, with a data folder and ports of its own. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkout } from "@/lib/platform/local/checkout";
import { findFreePort } from "@/lib/platform/local/ports";
import { waitUntil } from "@/lib/platform/local/polling";

export type Place = { DATA_DIR: string; PORT: string; MAILBOX_PORT: string };

export type Started = {
  /** All that it printed; `errors` only what went to stderr. */
  output: () => string;
  errors: () => string;
  exitCode: Promise<number | null>;
  signal: (name: NodeJS.Signals) => void;
  signalGroup: (name: NodeJS.Signals) => void;
  untilReady: () => Promise<void>;
};

const node = ["--conditions=react-server", "--import", "tsx"];

export async function makePlace(): Promise<Place> {
  return {
    DATA_DIR: await mkdtemp(path.join(tmpdir(), "daily-papers-start-")),
    PORT: String(await findFreePort()),
    MAILBOX_PORT: String(await findFreePort()),
  };
}

export async function removePlace({ DATA_DIR }: Place): Promise<void> {
  await rm(DATA_DIR, { recursive: true, force: true });
}

/** In a process group of its own, with nothing of the tests' environment. */
export function start(variables: Record<string, string>): Started {
  const child = spawn(process.execPath, [...node, "bin/start.ts"], {
    cwd: checkout,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      // Empty counts as not given, and keeps a developer's .env out.
      ...{ DATABASE_URL: "", SMTP_URL: "", APP_URL: "", HOST: "" },
      ...variables,
      NODE_ENV: "production",
    },
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    errors += text;
  });
  const exitCode = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    output: () => output,
    errors: () => errors,
    exitCode,
    signal: (name) => child.kill(name),
    signalGroup: (name) => child.pid && process.kill(-child.pid, name),
    untilReady: async () => {
      const isDone = () => output.includes("is ready on") || child.exitCode !== null;
      await waitUntil(isDone, 180_000);
      if (!output.includes("is ready on")) throw new Error(`It did not start:\n${output}`);
    },
  };
}

/** The command lines of what still runs from a data folder. */
export function listProcesses(dataFolder: string): { pid: number; command: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }))
    .filter(({ command }) => command.includes(dataFolder));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

function isOpen(port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** True as soon as nothing of it runs and listens any more. */
export function untilGone({ DATA_DIR, PORT, MAILBOX_PORT }: Place): Promise<boolean> {
  return waitUntil(
    async () =>
      listProcesses(DATA_DIR).length === 0 &&
      !(await isOpen(PORT)) &&
      !(await isOpen(MAILBOX_PORT)),
    10_000,
  );
}
