import pg from "pg";
import { afterAll, beforeEach, inject } from "vitest";

const postgresUrl = inject("postgresUrl");
const name = `test_${process.pid}_${Date.now()}`;

const admin = new pg.Client({ connectionString: postgresUrl });
await admin.connect();
// Copying a template that another worker copies at this moment is refused: take turns.
await admin.query("select pg_advisory_lock(1)");
await admin.query(`create database ${name} template template_papers`);
await admin.query("select pg_advisory_unlock(1)");

const url = new URL(postgresUrl);
url.pathname = `/${name}`;
// Before any module of ours is loaded, so that lib/env reads it.
process.env.DATABASE_URL = url.href;

const client = new pg.Client({ connectionString: url.href });
await client.connect();
// Emptying everything at once needs no trigger, and one that empties a table itself would be refused.
await client.query("set session_replication_role = replica");

/** Empties every table, so that each test starts on a site without papers and people. */
beforeEach(async () => {
  const { rows } = await client.query<{ list: string | null }>(`
    select string_agg(format('%I', tablename), ', ') as list
    from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`);
  if (rows[0]?.list) await client.query(`truncate ${rows[0].list} restart identity cascade`);
});

afterAll(async () => {
  const { db } = await import("@/lib/db");
  await db.$disconnect();
  await client.end();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});
