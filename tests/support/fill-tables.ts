import type pg from "pg";

/** So many papers, placements, people, comments and notifications, most of no interest; past the triggers, in a second. */
export async function fillTables(client: pg.Client, papers: number): Promise<void> {
  const fill = (statement: string) => client.query(statement.replaceAll(":papers", String(papers)));
  await client.query("set session_replication_role = replica");
  await fill(`insert into "user" (id, handle, email, hidden_at)
    select ${id("n")}, 'Reader-' || n, 'reader-' || n || '@example.org', case when n % 500 = 0 then now() end from ${numbers}`);
  await fill(
    `insert into outside_person (handle, name) select 'Outside-' || n, 'Outside ' || n from ${numbers}`,
  );
  await fill(
    `insert into organization (id, slug, name) select n, 'Lab-' || n, 'Laboratory ' || n from ${numbers}`,
  );
  await fill(`insert into paper (id, text_source, title, abstract, published_at, categories, organization_id, hidden_at)
    select ${paper}, 'arxiv', 'Title ' || n, 'Abstract', date '2025-12-01' - n * interval '6 hours',
      array['cs.CL', 'math.C' || n / 10], n / 10, case when n % 500 = 0 then now() end from ${numbers}`);
  await fill(`insert into search_document (paper_id, vector, title_words, name_words, text_words)
    select ${paper}, to_tsvector('paper_title', 'Title'), 1, 1, 1 from ${numbers}`);
  await fill(
    `insert into author (paper_id, position, name) select ${paper}, 0, 'Author ' || n / 10 from ${numbers}`,
  );
  await fill(`insert into keyword (paper_id, position, keyword, key)
    select ${paper}, 0, 'Word ' || n / 10, 'word ' || n / 10 from ${numbers}`);
  await fill(
    `insert into placement (day, paper_id, position) select date '2025-12-09' - n / 10, ${paper}, n % 10 from ${numbers}`,
  );
  await fill(`insert into comment (id, paper_id, outside_person_handle, body)
    select ${id("n")}, ${paper}, 'Outside-' || n / 10, 'A remark' from ${numbers}`);
  await fill(`insert into notification (id, user_id, kind, subject_id, text, read_at)
    select ${id("n")}, ${id("1")}, 'claim', n::text, 'A note', case when n % 1000 <> 1 then now() end from ${numbers}`);
  await client.query("set session_replication_role = origin");
  await client.query("vacuum analyze");
}

const numbers = "generate_series(1, :papers) as n";
const paper = "'2501.' || lpad(n::text, 5, '0')";
const id = (n: string) => `('00000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
