import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import pg from "pg";
import { startPostgres } from "@/lib/platform/local/postgres";
import { testSettings } from "@/lib/platform/local/postgres-settings";
import { applyMigrations } from "@/lib/platform/local/migrations";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the test PostgreSQL's `postgres` database is; `template_papers` beside it is migrated. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the run, with a migrated database that each worker copies. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "daily-papers-test-"));
  const postgres = await startPostgres({ folder, password: randomUUID(), settings: testSettings });
  const client = new pg.Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  await client.query("create database template_papers");
  await client.end();
  await applyMigrations(postgres.url("template_papers"));
  project.provide("postgresUrl", postgres.url("postgres"));
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
