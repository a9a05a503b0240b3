import "server-only";
/** Applies prisma/migrations and keeps Prisma's own record of them, as `prisma migrate deploy` does. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { AppError } from "@/lib/platform/errors";
import { checkout } from "@/lib/platform/local/checkout";
import { withSchemaEngine, type SchemaEngine } from "@/lib/platform/local/schema-engine";

export const migrationsFolder = path.join(checkout, "prisma/migrations");
const noFilters = { externalTables: [], externalEnums: [] };

/** Any fixed number, the same in every copy of the program; not the one that Prisma locks itself. */
const lockKey = 561_000_001;

/** Returns the names of the migrations it applied. Of two processes that start together one waits. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [lockKey]);
    return await withSchemaEngine(databaseUrl, applyWith);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("unavailable", `A migration of the database failed: ${reason}.`, {
      cause: error,
    });
  } finally {
    await lock.end();
  }
}

async function applyWith(engine: SchemaEngine): Promise<string[]> {
  const input = { migrationsList: await readMigrations(), filters: noFilters };
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    ...input,
    optInToShadowDatabase: false,
  });
  // A migration is one transaction, so one that was interrupted left nothing behind and may run again.
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
  return (await engine.applyMigrations(input)).appliedMigrationNames;
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lockfile = await readFile(path.join(migrationsFolder, "migration_lock.toml"), "utf8");
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  };
}

async function readMigration(name: string) {
  const value = await readFile(path.join(migrationsFolder, name, "migration.sql"), "utf8");
  return {
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } },
  };
}
