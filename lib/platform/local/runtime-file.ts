import "server-only";
/** What a running server tells the command lines beside it. */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import path from "node:path";
import { z } from "zod";

const runtimeSchema = z.object({ appUrl: z.string(), smtpUrl: z.string() });
export type Runtime = z.infer<typeof runtimeSchema>;

const fileIn = (folder: string) => path.join(folder, "runtime.json");

export async function writeRuntime(folder: string, runtime: Runtime): Promise<void> {
  const draft = `${fileIn(folder)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(runtime), { mode: 0o600 });
  await rename(draft, fileIn(folder));
}

/** Null when no server runs: the file that a killed one left does not count. */
export async function readRuntime(folder: string): Promise<Runtime | null> {
  const text = await readFile(fileIn(folder), "utf8").catch(() => null);
  if (text === null) return null;
  const runtime = runtimeSchema.parse(JSON.parse(text));
  return (await answers(runtime.smtpUrl)) ? runtime : null;
}

export async function removeRuntime(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port) || 25, hostname);
    socket.setTimeout(2_000, () => socket.destroy());
    socket.once("connect", () => {
      resolve(true);
      socket.destroy();
    });
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
  });
}
