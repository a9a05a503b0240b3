import pg from "pg";
import { afterAll, beforeEach, inject } from "vitest";
import { emptyDatabase } from "@/tests/support/empty-database";

/** Each worker has one database for all its files, one after another. */
const postgresUrl = inject("postgresUrl");
const name = `worker_${process.env.VITEST_POOL_ID}`;

const admin = new pg.Client({ connectionString: postgresUrl });
await admin.connect();
// Copying a template that another worker copies at this moment is refused: take turns.
await admin.query("select pg_advisory_lock(1)");
const { rowCount } = await admin.query("select from pg_database where datname = $1", [name]);
if (rowCount === 0) await admin.query(`create database ${name} template template_papers`);
await admin.end();

const url = new URL(postgresUrl);
url.pathname = `/${name}`;
// Before any module of ours is loaded, so that the env module reads it.
process.env.DATABASE_URL = url.href;

const client = new pg.Client({ connectionString: url.href });
await client.connect();

/** Each test starts on a site without papers and people. */
beforeEach(() => emptyDatabase(client));

afterAll(async () => {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
  await client.end();
});
