import "server-only";
/** The environment that a program of this checkout runs in: what is given, what .env adds, what we start. */
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseEnv, type Env } from "@/lib/platform/env/schema";
import { AppError } from "@/lib/platform/errors";
import { checkout, dataFolder } from "@/lib/platform/local/checkout";
import { requireDataFolder } from "@/lib/platform/local/data-folder";
import { requireDatabase } from "@/lib/platform/local/given-database";
import { startMailboxWithoutPage } from "@/lib/platform/local/mailbox";
import { joinDatabase, takeDatabase } from "@/lib/platform/local/own-database";
import { readRuntime } from "@/lib/platform/local/runtime-file";
import { loadSecrets, type Secrets } from "@/lib/platform/local/secrets";
import { applyMigrations } from "@/lib/platform/local/migrations";

export type Prepared = { databaseUrl: string; applied: string[]; stop: () => Promise<void> };

/** Reads .env and checks every variable. A wrong one is refused with a sentence that names it. */
export function readEnvironment(): Env {
  const file = path.join(checkout, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  process.env.DATA_DIR = dataFolder(process.env);
  try {
    return parseEnv(process.env);
  } catch (error) {
    throw new AppError("invalid", error instanceof Error ? error.message : String(error));
  }
}

/** Adds what is not given; a given value wins. */
export function setVariables(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined) process.env[name] ||= value;
  }
}

export function secretVariables({ authSecret, cronSecret }: Secrets) {
  return { AUTH_SECRET: authSecret, CRON_SECRET: cronSecret };
}

/**
 * For command lines, before anything imports lib/env. Beside a running server it uses the server's
 * database, mailbox and secrets; alone it starts a database and a mailbox of the same data folder.
 */
export async function prepareEnvironment(): Promise<Prepared> {
  const env = readEnvironment();
  await requireDataFolder(env.DATA_DIR);
  const database = env.DATABASE_URL
    ? await useGivenDatabase(env.DATABASE_URL)
    : await useOwnDatabase(env.DATA_DIR);
  try {
    const applied = await applyMigrations(database.url);
    const runtime = await readRuntime(env.DATA_DIR);
    setVariables({ APP_URL: runtime?.appUrl, SMTP_URL: runtime?.smtpUrl });
    const mailbox = process.env.SMTP_URL ? null : await startMailboxWithoutPage(env.DATA_DIR);
    setVariables({ DATABASE_URL: database.url, SMTP_URL: mailbox?.smtpUrl });
    return {
      databaseUrl: database.url,
      applied,
      stop: async () => {
        await mailbox?.stop();
        await database.release();
      },
    };
  } catch (error) {
    await database.release();
    throw error;
  }
}

type UsedDatabase = { url: string; release: () => Promise<void> };

async function useGivenDatabase(url: string): Promise<UsedDatabase> {
  await requireDatabase(url);
  return { url, release: async () => undefined };
}

async function useOwnDatabase(folder: string): Promise<UsedDatabase> {
  const secrets = await loadSecrets(folder);
  setVariables(secretVariables(secrets));
  const place = { folder, password: secrets.databasePassword };
  for (;;) {
    const joined = await joinDatabase(place);
    if (joined) return { url: joined.url, release: joined.leave };
    const own = await takeDatabase(place);
    if (own) return { url: own.url, release: own.stopAfterGuests };
    await pause(200); // another process began in between
  }
}
