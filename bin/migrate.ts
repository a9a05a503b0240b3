/** `npm run db:migrate [-- --create NAME]` and `npm run db:reset`. */
import { parseArgs } from "node:util";
import pg from "pg";
import { report } from "@/bin/start/life";
import { AppError } from "@/lib/platform/errors";
import { prepareEnvironment } from "@/lib/platform/local/environment";
import { draftMigration } from "@/lib/platform/local/migration-drafts";
import { readRuntime } from "@/lib/platform/local/runtime-file";
import { applyMigrations } from "@/lib/platform/local/migrations";

const { values: options } = parseArgs({
  options: { create: { type: "string" }, reset: { type: "boolean" }, force: { type: "boolean" } },
});

try {
  if (options.create) await create(options.create);
  else if (options.reset) await reset();
  else await migrate();
} catch (error) {
  report(error);
}
process.exit();

async function create(name: string): Promise<void> {
  const file = await draftMigration(name, new Date());
  console.log(
    file ? `Wrote ${file}: read it before you commit it.` : "The schema has not changed.",
  );
}

async function migrate(): Promise<void> {
  const { applied, stop } = await prepareEnvironment();
  for (const name of applied) console.log(`Applied ${name}`);
  console.log("The database is up to date.");
  await stop();
}

async function reset(): Promise<void> {
  if (process.env.DATABASE_URL && !options.force) {
    throw new AppError(
      "invalid",
      "DATABASE_URL is set: add `-- --force` to delete everything in that database.",
    );
  }
  const { databaseUrl, stop } = await prepareEnvironment();
  try {
    if (await readRuntime(process.env.DATA_DIR ?? "")) {
      throw new AppError(
        "conflict",
        "Daily Papers is running: stop it before you empty its database.",
      );
    }
    await empty(databaseUrl);
    await applyMigrations(databaseUrl);
    console.log("The database is empty.");
  } finally {
    await stop();
  }
}

async function empty(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("drop schema public cascade; create schema public");
  await client.end();
}
