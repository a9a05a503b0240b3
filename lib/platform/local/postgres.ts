import "server-only";
/** Runs a PostgreSQL of our own that ends with this process, however this process ends. */
import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { AppError } from "@/lib/platform/errors";
import { waitUntil } from "@/lib/platform/local/polling";
import { findFreePort } from "@/lib/platform/local/ports";
import { chooseAccount, type Account } from "@/lib/platform/local/postgres-account";
import { findPostgres } from "@/lib/platform/local/postgres-binaries";
import { ensureCluster } from "@/lib/platform/local/postgres-cluster";
import { removeStalePidFile, stopPostmaster } from "@/lib/platform/local/postgres-leftovers";
import type { PostgresSettings } from "@/lib/platform/local/postgres-settings";

export type Postgres = {
  url: (database: string) => string;
  stop: () => Promise<void>;
  /** Settles when it is gone, asked for or not. */
  ended: Promise<void>;
};

type Options = { folder: string; password: string; settings: PostgresSettings };

export const clusterIn = (folder: string) => path.join(folder, "postgres");

export async function startPostgres({ folder, password, settings }: Options): Promise<Postgres> {
  await mkdir(folder, { recursive: true });
  const { initdb, postgres } = await findPostgres();
  const account = await chooseAccount([postgres, folder]);
  const cluster = clusterIn(folder);
  await ensureCluster({ folder: cluster, initdb, account, password });
  await removeStalePidFile(cluster);

  const deadline = Date.now() + 30_000;
  for (;;) {
    const port = await findFreePort();
    const flags = Object.entries({ ...settings, ...fixedSettings, port }).map(
      ([name, value]) => `--${name}=${value}`,
    );
    const log = path.join(folder, "postgres.log");
    const keeper = launch(account, [postgres, "-D", cluster, ...flags], log);
    const url = (database: string) =>
      `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
    if (await isAccepting(keeper, url("postgres"))) return running(keeper, cluster, url);
    const complaint = readFileSync(log, "utf8");
    const passes = /shared memory block|Address already in use/i.test(complaint);
    if (!passes || Date.now() > deadline) throw refusal(complaint, log);
    await pause(200);
  }
}

const fixedSettings: PostgresSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
};

/**
 * A shell keeps PostgreSQL: when our end of its input closes, by our will or because this process was
 * killed, it has PostgreSQL shut down properly. Its own process group keeps a terminal's Ctrl-C away.
 */
const keep = `exec 3<&0
"$@" </dev/null 3<&- & postgres=$!
(read -r _; kill -INT "$postgres") <&3 2>/dev/null &
wait "$postgres"`;

function launch(account: Account, command: string[], log: string): ChildProcess {
  const output = openSync(log, "w", 0o600);
  const { file, args, options } = account.command("sh", ["-c", keep, "sh", ...command]);
  const keeper = spawn(file, args, {
    ...options,
    detached: true,
    stdio: ["pipe", output, output],
    env: { PATH: process.env.PATH, LC_ALL: "C", NODE_ENV: "production" },
  });
  closeSync(output);
  return keeper;
}

async function isAccepting(keeper: ChildProcess, url: string): Promise<boolean> {
  let answers = false;
  await waitUntil(async () => {
    if (keeper.exitCode !== null) return true;
    const client = new pg.Client({ connectionString: url });
    answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    return answers;
  }, 60_000);
  return answers && keeper.exitCode === null;
}

function running(keeper: ChildProcess, cluster: string, url: Postgres["url"]): Postgres {
  const ended = new Promise<void>((resolve) => keeper.once("exit", () => resolve()));
  const stop = async () => {
    keeper.stdin?.end();
    const patience = setTimeout(() => void stopPostmaster(cluster), 20_000);
    await ended;
    clearTimeout(patience);
  };
  return { url, stop, ended };
}

function refusal(complaint: string, log: string): AppError {
  const reason = /(?:FATAL|PANIC): +(.+)/.exec(complaint)?.[1] ?? "it gave no reason";
  return new AppError("unavailable", `PostgreSQL did not start: ${reason} (see ${log}).`);
}
