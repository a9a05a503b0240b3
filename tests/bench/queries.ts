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
 * plan reads against those it returns, and its milliseconds. --only PATTERN measures the
 * calls named so, --database URL a database that is filled already, or fills that one.
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
    const measured = await measureCalls(client, new RegExp(values.only));
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

async function measureCalls(client: pg.Client, only: RegExp): Promise<Named[]> {
  const calls = await listCalls(await readKnown(client));
  const recorder = recordQueries();
  const all: Named[] = [];
  for (const [name, call] of Object.entries(calls)) {
    if (!only.test(name)) continue;
    recorder.take();
    await call();
    for (const sent of recorder.take()) {
      const measured = await measure(client, sent);
      if (!measured) continue;
      all.push({ name, ...measured });
      print({ name, ...measured });
    }
  }
  return all;
}

/** Rows read for each returned, both numbers, milliseconds, and by which indexes. */
function print(query: Named): void {
  const figures = [ratioOf(query).toFixed(1), query.read, query.returned, query.ms.toFixed(1)];
  const mark = isOver(query) ? `OVER ${query.text.replace(/\s+/g, " ").slice(0, 300)}` : "";
  console.error([...figures, query.name, query.nodes.join(", "), mark].join("\t"));
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
  const over = measured.filter(isOver);
  return {
    queries: measured.length,
    over: over.map(({ name, read, returned, ms }) => ({
      name,
      read,
      returned,
      ms: Math.round(ms),
    })),
    highestRatio: Math.round(Math.max(...measured.map(ratioOf))),
    slowestMs: Math.round(Math.max(...measured.map(({ ms }) => ms))),
  };
}

const ratioOf = ({ read, returned }: Named) => read / Math.max(1, returned);

function isOver(query: Named): boolean {
  const isSearch = /search|suggest|related/.test(query.name);
  return ratioOf(query) > mostReadPerRow || query.ms > (isSearch ? mostMs.search : mostMs.other);
}
