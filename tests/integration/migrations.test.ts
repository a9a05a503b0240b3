import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { schemaChanges } from "@/lib/platform/local/migration-drafts";
import { applyMigrations } from "@/lib/platform/local/migrations";

const name = `migrations_${randomUUID().slice(0, 8)}`;
const admin = new pg.Client({ connectionString: inject("postgresUrl") });
const url = new URL(inject("postgresUrl"));
url.pathname = `/${name}`;

beforeAll(async () => {
  await admin.connect();
  await admin.query(`create database ${name}`);
});
afterAll(async () => {
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

test("Two processes that migrate at once apply each migration once", async () => {
  const [one, other] = await Promise.all([applyMigrations(url.href), applyMigrations(url.href)]);
  expect([one.length, other.length]).toContain(0);
  expect(one.length + other.length).toBeGreaterThan(0);
});

test("A migration that was interrupted runs again", async () => {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query("drop schema public cascade; create schema public");
  const [first = ""] = await applyMigrations(url.href);
  await client.query("drop schema public cascade; create schema public");
  await client.query(`create table _prisma_migrations (
    id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
  await client.query(
    "insert into _prisma_migrations (id, checksum, migration_name) values ('a', 'b', $1)",
    [first],
  );
  await client.end();
  expect(await applyMigrations(url.href)).toContain(first);
});

test("The migrations build exactly what prisma/schema.prisma says", async () => {
  expect(await schemaChanges(url.href)).toBeNull();
});
