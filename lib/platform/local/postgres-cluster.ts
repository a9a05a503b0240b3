import "server-only";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Account } from "@/lib/platform/local/postgres-account";

type Cluster = { folder: string; initdb: string; account: Account; password: string };

/** Makes the database files unless they are there. An interrupted making is never taken for done. */
export async function ensureCluster({ folder, initdb, account, password }: Cluster): Promise<void> {
  if (existsSync(path.join(folder, "PG_VERSION"))) return;
  const draft = `${folder}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    await Promise.all([draft, passwordFile].map(account.own));
    const { file, args, options } = account.command(initdb, [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same letters and the same order on every machine, whatever its locales.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      // The text search parser and pg_trgm still ask the system which characters are letters.
      `--lc-ctype=${process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`,
    ]);
    await promisify(execFile)(file, args, options);
    await rename(draft, folder).catch(async (error) => {
      if (!existsSync(path.join(folder, "PG_VERSION"))) throw error; // another start was faster
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}
