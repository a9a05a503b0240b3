import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import autocannon from "autocannon";
import type pg from "pg";
import { median } from "@/tests/bench/load";
import { startSite } from "@/tests/bench/site";
import { createVoters } from "@/tests/bench/voters";

const seconds = 6;
const rounds = 3;
const connections = 16;
const people = 50;
const papers = 50;
const pgbench = "/usr/bin/pgbench";
const runFile = promisify(execFile);

/**
 * Votes a second beside pgbench, which sends the two statements a vote consists of (the row and the
 * count, in one transaction) to the same database: once through lib/upvotes/upvotes.ts, once over HTTP with
 * API tokens. Then the feed's p99 at 50 requests a second, alone and while 50 votes a second pour
 * in. Rounds alternate; that every count is exact is checked at the end.
 */
export async function bench() {
  const site = await startSite();
  process.env.DATABASE_URL = site.databaseUrl;
  process.env.DATABASE_POOL_SIZE = String(connections);
  const { db } = await import("@/lib/platform/db");
  try {
    await site.fillTo(papers);
    const tokens = await createVoters(site.client, { people, others: connections });
    const feed = `${site.origin}/papers/date/2025-12-09`;
    await fetch(feed);
    const rates = { domain: [] as number[], http: [] as number[], pgbench: [] as number[] };
    const idle: number[] = [];
    const busy: number[] = [];
    let failures = 0;
    for (let round = 0; round < rounds; round += 1) {
      rates.domain.push(await voteInDomain(site.client));
      if (existsSync(pgbench)) rates.pgbench.push(await pgbenchRate(site.databaseUrl));
      const poured = await pour(site.origin, tokens);
      failures += poured.non2xx + poured.errors;
      rates.http.push(poured.requests.average);
      idle.push((await read(feed)).latency.p99);
      const [reading] = await Promise.all([read(feed), pour(site.origin, tokens, 50)]);
      busy.push(reading.latency.p99);
    }
    return {
      writesPerSecond: Math.round(median(rates.domain)),
      httpVotesPerSecond: Math.round(median(rates.http)),
      pgbenchWritesPerSecond: Math.round(median(rates.pgbench)),
      ratioToPgbench: median(rates.domain) / median(rates.pgbench),
      httpRatioToPgbench: median(rates.http) / median(rates.pgbench),
      feedP99IdleMs: median(idle),
      feedP99BusyMs: median(busy),
      feedP99Ratio: median(busy) / median(idle),
      failures,
      wrongCounts: await countWrong(site.client),
    };
  } finally {
    await db.$disconnect();
    await site.stop();
  }
}

async function voteInDomain(client: pg.Client): Promise<number> {
  const { removeUpvote, upvotePaper } = await import("@/lib/upvotes/upvotes");
  const { rows } = await client.query<{ id: string }>("select user_id as id from api_token");
  const end = performance.now() + seconds * 1000;
  let writes = 0;
  const voter = async () => {
    while (performance.now() < end) {
      const vote = {
        paperId: randomPaper(),
        userId: rows[Math.floor(Math.random() * people)]?.id ?? "",
      };
      await (Math.random() < 0.5 ? upvotePaper(vote) : removeUpvote(vote));
      writes += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, voter));
  return writes / seconds;
}

const randomPaper = () => `dp-${String(Math.floor(Math.random() * papers)).padStart(12, "0")}`;

function pour(origin: string, tokens: string[], overallRate?: number) {
  const requests = Array.from({ length: 500 }, () => ({
    method: Math.random() < 0.5 ? ("PUT" as const) : ("DELETE" as const),
    path: `/api/papers/${randomPaper()}/upvote`,
    headers: { authorization: `Bearer ${tokens[Math.floor(Math.random() * people)]}` },
  }));
  return autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests,
    ...(overallRate && { overallRate }),
  });
}

function read(url: string) {
  return autocannon({ url, connections: 4, duration: seconds, overallRate: 50 });
}

/** Each client votes as a person of its own, so that every insert and every delete finds its row. */
async function pgbenchRate(databaseUrl: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "upvote-bench-"));
  const paper = "'dp-' || lpad((:p)::text, 12, '0')";
  const user = `(select id from "user" where handle = 'voter-' || (:client_id + ${people + 1}))`;
  const script = `\\set p random(0, ${papers - 1})
begin;
insert into upvote (paper_id, user_id) values (${paper}, ${user}) on conflict do nothing;
update paper set own_upvote_count = own_upvote_count + 1 where id = ${paper};
commit;
begin;
delete from upvote where paper_id = ${paper} and user_id = ${user};
update paper set own_upvote_count = own_upvote_count - 1 where id = ${paper};
commit;
`;
  await writeFile(join(folder, "vote.sql"), script);
  const options = [
    "-n",
    "-M",
    "prepared",
    "-c",
    String(connections),
    "-j",
    "2",
    "-T",
    String(seconds),
  ];
  const { stdout } = await runFile(pgbench, [
    ...options,
    "-f",
    join(folder, "vote.sql"),
    databaseUrl,
  ]);
  await rm(folder, { recursive: true });
  return 2 * Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
}

async function countWrong(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ wrong: number }>(
    `select count(*)::int as wrong from paper
     where own_upvote_count <> (select count(*) from upvote where paper_id = paper.id)`,
  );
  return rows[0]?.wrong ?? Number.NaN;
}
