import { dayMs } from "@/lib/time/dates";
import pg from "pg";
import { startBenchPostgres } from "@/tests/bench/bench-postgres";
import { trendingScore } from "@/lib/feed/trending-score";
import { median } from "@/tests/bench/load";

const papers = 300_000;

/** How long it takes to score 300,000 papers, and to read the first fifty of them in order. */
export async function bench() {
  const scoring = performance.now();
  const scores = Array.from({ length: papers }, (_, index) =>
    trendingScore({
      feedDay: new Date(Date.UTC(2023, 4, 4) + (index % 950) * dayMs),
      outsideUpvotes: (index * 7919) % 300,
      outsideComments: index % 5,
      githubStars: index % 3 === 0 ? index : null,
      votes: [],
      comments: [],
    }),
  );
  const scoringMs = performance.now() - scoring;
  const postgres = await startBenchPostgres();
  const client = new pg.Client({ connectionString: postgres.url("postgres") });
  try {
    await client.connect();
    await client.query("SET session_replication_role = replica");
    await client.query(
      `INSERT INTO paper (id, text_source, title, abstract)
      SELECT '25' || lpad((1 + n / 30000)::text, 2, '0') || '.' || lpad((n % 30000)::text, 5, '0'), 'arxiv', 't', 'a'
      FROM generate_series(0, $1 - 1) AS n`,
      [papers],
    );
    await client.query(
      `INSERT INTO trending (paper_id, score)
      SELECT id, score FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM paper) AS numbered
      JOIN unnest($1::float8[]) WITH ORDINALITY AS given(score, n) USING (n)`,
      [scores],
    );
    await client.query("ANALYZE trending, paper");
    return {
      papers,
      scoringMs: Math.round(scoringMs),
      firstPageMs: await time(client, 0),
      tenthPageMs: await time(client, 450),
    };
  } finally {
    await client.end();
    await postgres.stop();
  }
}

async function time(client: pg.Client, offset: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const started = performance.now();
    await client.query(
      `SELECT paper_id FROM trending JOIN paper ON paper.id = paper_id
      WHERE hidden_at IS NULL AND (listed_from IS NULL OR listed_from <= now())
      ORDER BY score DESC, paper_id DESC LIMIT 50 OFFSET $1`,
      [offset],
    );
    times.push(performance.now() - started);
  }
  return Number(median(times).toFixed(2));
}
