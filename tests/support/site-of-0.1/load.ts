import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import known from "@/tests/support/site-of-0.1/known.json";
import { applyMigrations, migrationsFolder } from "@/lib/platform/local/migrations";

/** What no row holds in clear: ids, secrets, and links that were sent by mail. */
export const siteOf01 = known;

const migrationRecord = `create table _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/**
 * Makes the database what version 0.1 left behind, then updates it as a start does. Returns the
 * migrations that were new to it.
 */
export async function loadSiteOf01(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("drop schema public cascade; create schema public");
    for (const { name } of await listMigrationsOf01()) await client.query(await readScript(name));
    await client.query(migrationRecord);
    // The rows hold already what triggers and seeds would write.
    await client.query(`set session_replication_role = replica; ${await emptySeeds(client)}`);
    await client.query(await readRows());
  } finally {
    await client.end();
  }
  return applyMigrations(databaseUrl);
}

/** The migrations of version 0.1, each with the checksum of its script as it was then. */
export async function listMigrationsOf01() {
  const line = /^\('[\w-]{36}', '([0-9a-f]{64})', '[^']*', '(\w+)'/gm;
  return [...(await readRows()).matchAll(line)].map(([, checksum, name = ""]) => ({
    name,
    checksum,
  }));
}

export async function checksumOf(migration: string): Promise<string> {
  return createHash("sha256")
    .update(await readScript(migration))
    .digest("hex");
}

function readScript(migration: string): Promise<string> {
  return readFile(path.join(migrationsFolder, migration, "migration.sql"), "utf8");
}

function readRows(): Promise<string> {
  return readFile(path.join(import.meta.dirname, "rows.sql"), "utf8");
}

async function emptySeeds(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ list: string }>(`
    select string_agg(format('%I', tablename), ', ') as list
    from pg_tables where schemaname = 'public'`);
  return `truncate ${rows[0]?.list} restart identity cascade`;
}
