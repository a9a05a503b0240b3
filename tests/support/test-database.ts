import pg from "pg";
import { afterAll, beforeEach, inject } from "vitest";
import { emptyDatabase } from "@/tests/support/empty-database";

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
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});
