import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { say } from "@/bin/start/life";
import { checkout } from "@/lib/platform/local/checkout";

/** Gives a new site papers to show. A load that was interrupted is taken up again. */
export async function loadSamplesIfEmpty(folder: string, databaseUrl: string): Promise<void> {
  const unfinished = path.join(folder, "sample-papers.unfinished");
  if (!existsSync(unfinished) && !(await isEmpty(databaseUrl))) return;
  await writeFile(unfinished, "");
  // Both read the environment when they are loaded, and only now it is complete.
  const { importSampleFeed } = await import("@/lib/imports/sample");
  const { db } = await import("@/lib/platform/db");
  await importSampleFeed(path.join(checkout, "prisma/sample/2025-12-09.json"));
  await db.$disconnect();
  await rm(unfinished);
  say("Sample papers: loaded");
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from paper limit 1");
    return rowCount === 0;
  } finally {
    await client.end();
  }
}
