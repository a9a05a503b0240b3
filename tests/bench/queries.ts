import { parseArgs } from "node:util";
import pg from "pg";
import { startBenchPostgres } from "@/tests/bench/bench-postgres";
import { fillSite } from "@/tests/bench/fill-site";
import { type Measured, measure, recordQueries } from "@/tests/support/record-queries";
import { type Known, listCalls } from "@/tests/bench/site-calls";

/** What a query may read for each row it returns, and how long it may take. */
const mostReadPerRow = 100;
const mostMs = { search: 150, other: 50 };

const loadSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  maintenance_work_mem: "1GB",
};

/**
 * Every query that the site sends, as it was sent, on a site of a million papers (--papers): the rows its
 * plan reads against those it returns, and its milliseconds. --only TEXT measures the calls
 * named so, --database URL a database that is filled already, or fills that one.
 */
export async function bench() {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      papers: { type: "string", default: "1000000" },
      database: { type: "string" },
      only: { type: "string", default: "" },
    },
  });
  const postgres = values.database ? null : await startBenchPostgres(loadSettings);
  const url = values.database ?? postgres?.url("postgres") ?? "";
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET = "only-for-this-bench";
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const started = performance.now();
    if (await isEmpty(client)) await fillSite(client, Number(values.papers));
    const fillSeconds = Math.round((performance.now() - started) / 1000);
    const measured = await measureCalls(client, values.only);
    return { papers: Number(values.papers), fillSeconds, ...report(measured) };
  } finally {
    const { db } = await import("@/lib/platform/db");
    await db.$disconnect();
    await client.end();
    await postgres?.stop();
  }
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  return (await client.query("select from paper limit 1")).rowCount === 0;
}

type Named = Measured & { name: string };

async function measureCalls(client: pg.Client, only: string): Promise<Named[]> {
  const calls = await listCalls(await readKnown(client));
  const recorder = recordQueries();
  const all: Named[] = [];
  for (const [name, call] of Object.entries(calls)) {
    if (!name.includes(only)) continue;
    recorder.take();
    await call();
    for (const sent of recorder.take()) {
      const measured = await measure(client, sent);
      if (measured) all.push({ name, ...measured });
    }
  }
  return all;
}

async function readKnown(client: pg.Client): Promise<Known> {
  const { rows } = await client.query<Known>(
    `select
      (select paper_id from placement where day = '2025-12-01' order by paper_id limit 1) as placed,
      (select paper_id from comment group by paper_id order by count(*) desc limit 1) as discussed,
      (select id::text from comment limit 1) as comment,
      (select doi from paper where doi is not null limit 1) as doi,
      (select user_id::text from upvote group by user_id order by count(*) desc offset 20 limit 1) as user`,
  );
  if (!rows[0]) throw new Error("There is nothing to ask for.");
  return rows[0];
}

function report(measured: Named[]) {
  const lines = measured.map((query) => ({
    ...query,
    ratio: query.read / Math.max(1, query.returned),
  }));
  for (const query of lines.toSorted((a, b) => a.ratio - b.ratio)) {
    const figures = [query.ratio.toFixed(1), query.read, query.returned, query.ms.toFixed(1)];
    console.error(
      [...figures, query.name, isOver(query) ? "OVER" : "", query.nodes.join(", ")].join("\t"),
    );
    if (isOver(query)) console.error(`\t${query.text.replace(/\s+/g, " ").slice(0, 600)}`);
  }
  const over = lines.filter(isOver);
  return {
    queries: lines.length,
    over: over.map(({ name, read, returned, ms }) => ({
      name,
      read,
      returned,
      ms: Math.round(ms),
    })),
    highestRatio: Math.round(Math.max(...lines.map(({ ratio }) => ratio))),
    slowestMs: Math.round(Math.max(...lines.map(({ ms }) => ms))),
  };
}

function isOver({ name, ratio, ms }: Named & { ratio: number }): boolean {
  return (
    ratio > mostReadPerRow ||
    ms > (/search|suggest|related/.test(name) ? mostMs.search : mostMs.other)
  );
}
