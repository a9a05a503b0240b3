import "server-only";
/** Clears away what a killed program left of its PostgreSQL. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { waitUntil } from "@/lib/platform/local/polling";

export type Postmaster = { pid: number; port: number };

const pidFileIn = (cluster: string) => path.join(cluster, "postmaster.pid");

/** The PostgreSQL that serves this folder now, in whatever state; null when none does. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(pidFileIn(cluster), "utf8").catch(() => "");
  const [pid, , , port] = text.split("\n").map(Number);
  if (!pid || !serves(pid, cluster)) return null;
  return { pid, port: port ?? 0 };
}

/** PostgreSQL itself trusts any living process with the old number; after a reboot that may be anyone. */
export async function removeStalePidFile(cluster: string): Promise<void> {
  if ((await findPostmaster(cluster)) === null) await rm(pidFileIn(cluster), { force: true });
}

export async function stopPostmaster(cluster: string): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    const postmaster = await findPostmaster(cluster);
    if (postmaster === null) return;
    process.kill(postmaster.pid, signal);
    await waitUntil(async () => !serves(postmaster.pid, cluster), 15_000);
  }
}

function serves(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(cluster);
}

function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
