import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import autocannon from "autocannon";
import type pg from "pg";
import { hashSecret } from "@/lib/secrets";
import { median } from "@/tests/bench/load";
import { startSite } from "@/tests/bench/site";

const seconds = 6;
const rounds = 3;
const connections = 16;
const people = 50;
const papers = 50;
const pgbench = "/usr/bin/pgbench";
const runFile = promisify(execFile);

/**
 * Votes a second over HTTP beside pgbench sending the site's two statements (set and clear, at
 * random among 50 people and 50 papers) to the same database; then the feed's p99 at 50 requests a
 * second, alone and while 50 votes a second pour in. Rounds alternate; the counts are checked last.
 */
export async function bench() {
  const site = await startSite();
  try {
    await site.fillTo(papers);
    const tokens = await createVoters(site.client);
    const feed = `${site.origin}/papers/date/2025-12-09`;
    await fetch(feed);
    const votes: number[] = [];
    const statements: number[] = [];
    const idle: number[] = [];
    const busy: number[] = [];
    let failures = 0;
    for (let round = 0; round < rounds; round += 1) {
      const poured = await pour(site.origin, tokens);
      failures += poured.non2xx + poured.errors;
      votes.push(poured.requests.average);
      if (existsSync(pgbench)) statements.push(await pgbenchRate(site.databaseUrl));
      idle.push((await read(feed)).latency.p99);
      const [reading] = await Promise.all([read(feed), pour(site.origin, tokens, 50)]);
      busy.push(reading.latency.p99);
    }
    return {
      votesPerSecond: Math.round(median(votes)),
      pgbenchPerSecond: Math.round(median(statements)),
      ratioToPgbench: median(votes) / median(statements),
      feedP99IdleMs: median(idle),
      feedP99BusyMs: median(busy),
      feedP99Ratio: median(busy) / median(idle),
      failures,
      wrongCounts: await countWrong(site.client),
    };
  } finally {
    await site.stop();
  }
}

async function createVoters(client: pg.Client): Promise<string[]> {
  const tokens = Array.from({ length: people }, (_, number) => `dp_bench-${number}`);
  await client.query(
    `with voter as (
       insert into "user" (id, email, handle)
       select gen_random_uuid(), 'voter-' || n || '@example.org', 'voter-' || n
       from generate_series(1, $1::int) as n returning id
     ), numbered as (select id, row_number() over () as n from voter)
     insert into api_token (id, user_id, name, token_hash)
     select gen_random_uuid(), id, 'bench', ($2::text[])[n] from numbered`,
    [people, tokens.map(hashSecret)],
  );
  return tokens;
}

function pour(origin: string, tokens: string[], overallRate?: number) {
  const requests = Array.from({ length: 500 }, () => ({
    method: Math.random() < 0.5 ? ("PUT" as const) : ("DELETE" as const),
    path: `/api/papers/dp-${String(Math.floor(Math.random() * papers)).padStart(12, "0")}/upvote`,
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

/** The statements of lib/upvotes.ts, word for word but for their parameters. */
async function pgbenchRate(databaseUrl: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "upvote-bench-"));
  const pick = `\\set p random(0, ${papers - 1})\n\\set u random(1, ${people})\n`;
  const paper = "'dp-' || lpad((:p)::text, 12, '0')";
  const user = `(select id from "user" where handle = 'voter-' || :u)`;
  const counted = (
    sign: string,
  ) => `counted as (update paper set own_upvote_count = own_upvote_count ${sign} 1
    from changed where paper.id = changed.paper_id returning paper.upvote_count)
    select coalesce(counted.upvote_count, visible.upvote_count) from visible left join counted on true;`;
  const visible = `with visible as (select id, upvote_count from paper where id = ${paper} and hidden_at is null)`;
  const files = {
    "set.sql": `${pick}${visible}, changed as (insert into upvote (paper_id, user_id) select id, ${user} from visible
      on conflict do nothing returning paper_id), ${counted("+")}`,
    "clear.sql": `${pick}${visible}, changed as (delete from upvote using visible where upvote.paper_id = visible.id
      and upvote.user_id = ${user} returning upvote.paper_id), ${counted("-")}`,
  };
  const paths = Object.keys(files).map((name) => join(folder, name));
  await Promise.all(
    Object.entries(files).map(([name, sql]) =>
      writeFile(join(folder, name), sql.replaceAll(/\n\s+/g, " ")),
    ),
  );
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
    ...paths.flatMap((path) => ["-f", path]),
    databaseUrl,
  ]);
  await rm(folder, { recursive: true });
  return Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
}

async function countWrong(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ wrong: number }>(
    `select count(*)::int as wrong from paper
     where own_upvote_count <> (select count(*) from upvote where paper_id = paper.id)`,
  );
  return rows[0]?.wrong ?? Number.NaN;
}
