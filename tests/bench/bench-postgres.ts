import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Postgres, startPostgres } from "@/lib/platform/local/postgres";
import { type PostgresSettings, serverSettings } from "@/lib/platform/local/postgres-settings";
import { applyMigrations } from "@/lib/platform/local/migrations";

export type BenchPostgres = Postgres & { folder: string };

/** A PostgreSQL with the settings of `npm start` in a folder that goes with it; its database `postgres` is migrated. */
export async function startBenchPostgres(settings: PostgresSettings = {}): Promise<BenchPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "daily-papers-bench-"));
  const postgres = await startPostgres({
    folder,
    password: randomUUID(),
    settings: { ...serverSettings, ...settings },
  });
  await applyMigrations(postgres.url("postgres"));
  return {
    ...postgres,
    folder,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
