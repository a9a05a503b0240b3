import "server-only";
/** Writes the SQL that leads from the schema of the migrations to prisma/schema.prisma. */
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkout } from "@/lib/platform/local/checkout";
import { startPostgres } from "@/lib/platform/local/postgres";
import { testSettings } from "@/lib/platform/local/postgres-settings";
import { withSchemaEngine } from "@/lib/platform/local/schema-engine";
import { applyMigrations, migrationsFolder } from "@/lib/platform/local/migrations";

/** Read and written in SQL alone, so no model describes them. */
const tablesWithoutModel = [
  "search_document",
  "search_embedding",
  "search_pending",
  "search_statistics",
  "search_term",
  "search_title_term",
  "search_word",
];

/** The file it wrote; null when the migrations say all that the schema says. */
export async function draftMigration(name: string, now: Date): Promise<string | null> {
  const sql = await withScratchDatabase(schemaChanges);
  if (sql === null) return null;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const folder = path.join(migrationsFolder, `${stamp}_${slug}`);
  await mkdir(folder);
  await writeFile(path.join(folder, "migration.sql"), sql);
  return path.relative(checkout, path.join(folder, "migration.sql"));
}

/** What a database with all migrations still lacks; null when it lacks nothing. */
export async function schemaChanges(databaseUrl: string): Promise<string | null> {
  await applyMigrations(databaseUrl);
  const content = await readFile(path.join(checkout, "prisma/schema.prisma"), "utf8");
  const files = [{ path: "schema.prisma", content }];
  const { stdout } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: path.join(checkout, "prisma") },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: {
        externalTables: tablesWithoutModel.map((table) => `public.${table}`),
        externalEnums: [],
      },
    }),
  );
  return /^\s*(-- This is an empty migration\.)?\s*$/.test(stdout ?? "") ? null : stdout;
}

async function withScratchDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "daily-papers-draft-"));
  const postgres = await startPostgres({ folder, password: randomUUID(), settings: testSettings });
  try {
    return await work(postgres.url("postgres"));
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
