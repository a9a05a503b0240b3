import type pg from "pg";

/**
 * Fills an empty site with so many papers and what belongs to them, by SQL alone and without triggers.
 * Everything is unequal, as on a real site: few names, words, subjects and people stand for much, most
 * for little. The newest feed day is 9 December 2025; the papers of fifteen years lie before it.
 */
export async function fillSite(client: pg.Client, papers: number): Promise<void> {
  await client.query("set session_replication_role = replica");
  await client.query("select setseed(0.5)");
  const recreate = await dropIndexes(client);
  for (const [what, statement] of Object.entries(steps)) {
    const started = performance.now();
    await client.query(statement.replaceAll(":papers", String(papers)));
    console.error(`${what}: ${seconds(started)} s`);
  }
  const started = performance.now();
  await recreate();
  console.error(`indexes: ${seconds(started)} s`);
  await client.query("set session_replication_role = origin");
  await client.query("analyze");
  // Of a sample: counting all words takes longer than all the rest.
  await client.query("select count_search_terms(10000)");
  await client.query("vacuum analyze");
  await client.query("checkpoint");
}

const seconds = (started: number) => ((performance.now() - started) / 1000).toFixed(1);

/** A row at a time is slow to index. Keys stay. */
async function dropIndexes(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
       and not exists (select from pg_constraint where conindid = indexrelid)
       and not indisprimary`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}

/** Grows more slowly than its argument: the first of a list is met a hundred times as often as the last. */
const steep = (count: string) => `floor(${count} * power(random(), 3))::int`;
const slope = (count: string) => `floor(${count} * power(random(), 2))::int`;
const letters = (n: string) => `translate((${n})::text, '0123456789', 'bdfgklmnrt') || 'aeo'`;
const day = "date '2025-12-09'";
const user = (n: string) => `('00000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
const users = "(:papers / 10)";
const outsiders = "(:papers / 20)";

/** A third of the papers stands on the feed. */
const placed = "paper_number.n % 3 = 0";

const steps = {
  words: `
    create temporary table word as
      select n, coalesce((string_to_array('model language learning large network deep neural image data video '
        'generation attention diffusion reinforcement vision transformer graph training agent reasoning '
        'quantum retrieval survey efficient robust multimodal speech planning alignment benchmark', ' '))[n + 1],
        ${letters("n")}) as word
      from generate_series(0, 19999) as n;
    create temporary table title as
      select given.n, string_agg(word, ' ') as text from generate_series(0, 4999) as given(n),
      lateral (select ${steep("20000")} as w from generate_series(1, 7) where given.n >= 0) as said join word on word.n = w group by given.n;
    create temporary table body as
      select given.n, string_agg(word, ' ') as text from generate_series(0, 2999) as given(n),
      lateral (select ${steep("20000")} as w from generate_series(1, 60) where given.n >= 0) as said join word on word.n = w group by given.n;
    alter table title add vector tsvector;
    alter table body add vector tsvector;
    update title set vector = setweight(to_tsvector('paper_title', text), 'A');
    update body set vector = to_tsvector('paper_abstract', text)`,
  people: `
    insert into "user" (id, handle, name, email, email_verified, created_at, notification_mail, notification_mail_since, hidden_at)
      select ${user("n")}, 'Reader-' || n, 'Reader ' || n, 'reader-' || n || '@example.org', '2024-01-01',
        '2024-01-01', case when n % 4 = 0 then 'daily'::notification_mail when n % 4 = 1 then 'immediately' else 'never' end,
        '2024-01-01', case when n % 997 = 0 then '2025-01-01'::timestamptz end
      from generate_series(0, ${users} - 1) as n;
    insert into session (session_token, user_id, expires)
      select 'session-' || n, ${user("n")}, '2026-01-01' from generate_series(0, ${users} - 1) as n;
    insert into outside_person (handle, name)
      select 'Outside-' || n, 'Outside ' || n from generate_series(0, ${outsiders} - 1) as n;
    insert into organization (slug, name) select 'Lab-' || n, 'Laboratory ' || n from generate_series(0, 1999) as n`,
  papers: `
    create temporary table paper_number as
      select n, to_char(published, 'YYMM.') || lpad((n % 100000)::text, 5, '0') as id, published,
        ${slope("5000")} as title, ${slope("3000")} as body
      from (select n, timestamptz '2025-12-09 10:00Z' - n * (interval '15 years' / :papers) as published
        from generate_series(0, :papers - 1) as n) as given;
    insert into paper (id, text_source, title, abstract, author_count, published_at, categories, doi, github_repo,
      github_stars, organization_id, outside_upvote_count, outside_comment_count, hidden_at)
      select paper_number.id, 'arxiv', title.text || ' ' || paper_number.n, body.text, 4,
        case when paper_number.n % 500 <> 499 then date_trunc('second', published) end,
        array['cs.' || chr(65 + ${steep("26")}) || 'L', (array['stat', 'math', 'cs', 'eess'])[1 + ${steep("4")}] || '.' || chr(65 + ${steep("26")}) || 'V'],
        case when paper_number.n % 5 = 0 then '10.1000/' || paper_number.n end,
        case when paper_number.n % 4 = 0 then 'https://github.com/lab/code-' || paper_number.n end,
        case when paper_number.n % 4 = 0 then paper_number.n % 3000 end,
        case when paper_number.n % 3 = 0 then 1 + ${steep("2000")} end,
        paper_number.n % 97, 0, case when paper_number.n % 1013 = 1012 then now() end
      from paper_number join title on title.n = paper_number.title join body on body.n = paper_number.body`,
  authors: `
    insert into author (paper_id, position, name)
      select id, position, initcap(${letters(slope("300"))}) || ' ' || initcap(${letters(slope("2000"))})
      from paper_number, generate_series(0, 3) as position`,
  keywords: `
    insert into keyword (paper_id, position, keyword, key)
      select id, position, initcap(word), word from (
        select id, position, ${steep("20000")} as w from paper_number, generate_series(0, 1) as position where n % 2 = 0) as tagged
      join word on word.n = w on conflict do nothing;
    insert into media (paper_id, position, kind, url)
      select id, 0, 'image', 'https://example.org/' || id || '.png' from paper_number where ${placed};
    insert into linked_repository (paper_id, kind, position, name)
      select id, 'model', position, 'lab/model-' || n from paper_number, generate_series(0, 1) as position where n % 10 = 0`,
  placements: `
    insert into placement (day, paper_id, position, submitter_id, outside_submitter_handle, submitted_at)
      select least(${day}, published::date + 1 + later), id, n % 90,
        case when n % 2 = 0 then ${user(steep(users))} end,
        case when n % 2 = 1 then 'Outside-' || ${steep(outsiders)} end, published
      from paper_number, generate_series(0, 1) as later
      where ${placed} and (later = 0 or n % 30 = 0) on conflict do nothing;
    insert into trending (paper_id, score, listed_from)
      select id, extract(epoch from published) / 172800 + n % 13, published::date + 1 from paper_number where ${placed}`,
  votes: `
    insert into upvote (paper_id, user_id, created_at)
      select id, ${user(steep(users))}, published + interval '1 hour' * vote
      from paper_number, generate_series(1, 5) as vote where ${placed} on conflict do nothing;
    update paper set own_upvote_count = given.count
      from (select paper_id, count(*) from upvote group by paper_id) as given where paper_id = id`,
  comments: `
    insert into comment (id, paper_id, user_id, outside_person_handle, body, created_at)
      select gen_random_uuid(), id, case when said % 2 = 0 then ${user(steep(users))} end,
        case when said % 2 = 1 then 'Outside-' || ${steep(outsiders)} end, 'A remark, the ' || said || 'th.', published + interval '1 hour' * said
      from paper_number, generate_series(1, 3) as said where n % 12 = 0;
    insert into comment (id, paper_id, user_id, body, created_at)
      select gen_random_uuid(), id, ${user(steep(users))}, 'One of a thousand', published + interval '1 minute' * said
      from paper_number, generate_series(1, 1000) as said where n = 0;
    insert into reaction (comment_id, user_id, emoji)
      select id, ${user(steep(users))}, '👍' from comment on conflict do nothing;
    update paper set own_comment_count = given.count
      from (select paper_id, count(*) from comment group by paper_id) as given where paper_id = id`,
  notifications: `
    insert into notification (id, user_id, kind, subject_id, paper_id, actor_id, text, created_at, read_at, delivery_id)
      select gen_random_uuid(), ${user(steep(users))}, 'comment', id::text, paper_id, user_id, 'commented', created_at,
        case when random() < 0.95 then created_at end, null
      from comment where user_id is not null on conflict do nothing`,
  mail: `
    insert into subscriber (id, email, status, frequency, time_zone, due_at, confirmed_at)
      select ${user("n")}, 'subscriber-' || n || '@example.org', 'active', 'daily', 'UTC',
        timestamptz '2025-12-10 08:00Z' + interval '1 minute' * (n % 1440), '2025-01-01'
      from generate_series(0, ${users} - 1) as n;
    insert into subscriber_topic (subscriber_id, kind, value)
      select id, 'keyword', word from (select id, ${steep("20000")} as w from subscriber) as asked join word on word.n = w;
    insert into digest (id, frequency, period)
      select ${user("n")}, 'daily', (${day} - n)::text from generate_series(0, 99) as n;
    insert into edition (id, digest_id, key, paper_ids)
      select digest.id, digest.id, 'all', array(select paper_id from placement where day = period::date)
      from digest;
    insert into delivery (id, digest_id, edition_id, subscriber_id, status, message_id, sent_at)
      select gen_random_uuid(), digest.id, digest.id, subscriber.id, 'sent', digest.id || '-' || subscriber.id, period::date
      from digest, subscriber where period >= '2025-12-01'`,
  moderation: `
    insert into report (id, reporter_id, subject_kind, subject_id, reason, settled_at)
      select gen_random_uuid(), ${user("n")}, 'comment', comment.id, 'Spam', case when n % 20 <> 0 then now() end
      from (select id, row_number() over () as n from comment limit ${users} / 10) as comment;
    insert into moderation_action (id, moderator_id, verb, subject_kind, subject_id, created_at)
      select gen_random_uuid(), ${user("0")}, 'hide', 'comment', subject_id, created_at from report;
    insert into submission (id, user_id, reference, paper_id, status, created_at)
      select gen_random_uuid(), ${user(steep(users))}, id, id, case when n % 1000 = 0 then 'held'::submission_status else 'placed' end, published
      from paper_number where n % 30 = 0;
    insert into author_claim (id, paper_id, position, name, user_id, status)
      select gen_random_uuid(), id, 0, 'An Author', ${user("n % " + users)}, case when n % 1000 = 0 then 'pending'::claim_status else 'accepted' end
      from paper_number where n % 50 = 0;
    update author set user_id = author_claim.user_id from author_claim
      where author_claim.paper_id = author.paper_id and author.position = 0 and status = 'accepted';
    insert into page_change (tag) select 'paper:' || id from paper_number where n < 2000`,
  index: `
    insert into search_document (number, paper_id, vector, title_words, name_words, text_words)
      select :papers - paper_number.n, id, title.vector || body.vector, 7, 8, 110
      from paper_number join title on title.n = paper_number.title join body on body.n = paper_number.body
      join paper using (id) where hidden_at is null;
    select setval('search_document_number_seq', :papers);
    insert into search_title_term (term, impact, number)
      select term, impact, :papers - paper_number.n
      from (select n, (search_title_terms(vector, 7)).* from title) as said join paper_number on title = said.n`,
};
