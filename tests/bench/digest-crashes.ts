import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@/lib/platform/local/postgres";
import { serverSettings } from "@/lib/platform/local/postgres-settings";
import { applyMigrations } from "@/lib/platform/local/migrations";

/** Three senders of two thousand mails, killed ten times: who got none, and how many came twice. */
export async function bench() {
  const folder = await mkdtemp(join(tmpdir(), "daily-papers-bench-"));
  const postgres = await startPostgres({
    folder,
    password: randomUUID(),
    settings: serverSettings,
  });
  process.env.DATABASE_URL = postgres.url("postgres");
  process.env.AUTH_SECRET = randomUUID();
  await applyMigrations(process.env.DATABASE_URL);
  // It reads the environment when it is loaded, and only now that is complete.
  const { sendWhileKilled } = await import("@/tests/support/killed-senders");
  const account = await sendWhileKilled({ subscribers: 2_000, kills: 10 });
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  return account;
}
