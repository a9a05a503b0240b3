import pg from "pg";
import { startBenchPostgres } from "@/tests/bench/bench-postgres";
import type { BenchPaper } from "@/tests/bench/relevance-sets";

const batch = 1_000;
const now = new Date("2026-01-01T00:00:00Z");

/**
 * An embedded server of its own; the search modules are loaded once DATABASE_URL names it, so one
 * process measures one database, emptied between sets.
 */
export async function startSearchDatabase() {
  const postgres = await startBenchPostgres();
  const url = postgres.url("postgres");
  process.env.DATABASE_URL = url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { searchPapers } = await import("@/lib/search/search-papers");
  const { suggest } = await import("@/lib/search/suggest");
  const { listRelatedPapers } = await import("@/lib/search/related-papers");
  const { noFilters } = await import("@/lib/search/filters");
  const { refreshSearchStatistics } = await import("@/lib/search/statistics");
  return {
    suggest,
    insert: (papers: BenchPaper[]) => insertPapers(client, papers),
    empty: () => client.query("truncate paper cascade"),
    settle: async () => {
      await client.query("vacuum analyze");
      await refreshSearchStatistics();
    },
    find: async (query: string, limit: number) => {
      const request = {
        query,
        filters: noFilters,
        sort: "relevance" as const,
        limit,
        cursor: null,
      };
      const page = await searchPapers(request, now);
      return page.papers.map(({ id }) => id);
    },
    findRelated: async (paperId: string, limit: number) =>
      (await listRelatedPapers(paperId, limit, now)).map(({ id }) => id),
    stop: async () => {
      const { db } = await import("@/lib/platform/db");
      await db.$disconnect();
      await client.end();
      await postgres.stop();
    },
  };
}

async function insertPapers(client: pg.Client, papers: BenchPaper[]): Promise<void> {
  for (let start = 0; start < papers.length; start += batch) {
    const json = JSON.stringify(papers.slice(start, start + batch)).replaceAll("\\u0000", "");
    await client.query("begin");
    await client.query(
      `insert into paper (id, text_source, title, abstract, summary, author_count, published_at, outside_upvote_count)
       select id, 'arxiv', title, abstract, summary, jsonb_array_length(authors), "publishedAt", upvotes
       from jsonb_to_recordset($1::jsonb) as given(id text, title text, abstract text, summary text, authors jsonb, "publishedAt" timestamptz, upvotes integer)
       on conflict do nothing`,
      [json],
    );
    await client.query(
      `insert into author (paper_id, position, name)
       select id, place - 1, name
       from jsonb_to_recordset($1::jsonb) as given(id text, authors jsonb),
         jsonb_array_elements_text(authors) with ordinality as named(name, place)
       on conflict do nothing`,
      [json],
    );
    await client.query(
      `insert into keyword (paper_id, position, keyword, key)
       select id, place - 1, keyword, lower(keyword)
       from jsonb_to_recordset($1::jsonb) as given(id text, keywords jsonb),
         jsonb_array_elements_text(keywords) with ordinality as tagged(keyword, place)
       on conflict do nothing`,
      [json],
    );
    await client.query("commit");
  }
}
