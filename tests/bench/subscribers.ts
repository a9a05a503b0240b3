import type pg from "pg";

/** Confirmed subscribers who are all due now: a third without topics, two thirds with two sets of them. */
export async function insertSubscribers(client: pg.Client, count: number): Promise<void> {
  await client.query(`truncate subscriber, digest cascade`);
  await client.query(
    `insert into subscriber (id, email, status, frequency, time_zone, hour, due_at, confirmed_at)
     select gen_random_uuid(), 'subscriber-' || n || '@example.org', 'active', 'daily', 'UTC', 8, '2025-12-09T08:00:00Z', '2025-12-01'
     from generate_series(1, $1::int) as n`,
    [count],
  );
  await client.query(
    `insert into subscriber_topic (subscriber_id, kind, value)
     select id, topic.kind::topic_kind, topic.value
     from (select id, row_number() over (order by id) % 3 as set from subscriber) as subscriber
     join (values (1, 'keyword', 'part 7'), (1, 'author', 'Author 49'), (2, 'keyword', 'part 11')) as topic (set, kind, value) using (set)`,
  );
  await client.query("analyze");
}
