import type pg from "pg";
import { hashSecret } from "@/lib/platform/secrets";

/** People with an API token each, which are given back, and others without. */
export async function createVoters(
  client: pg.Client,
  { people, others }: { people: number; others: number },
): Promise<string[]> {
  const tokens = Array.from({ length: people }, (_, number) => `dp_bench-${number}`);
  await client.query(
    `with voter as (
       insert into "user" (id, email, handle)
       select gen_random_uuid(), 'voter-' || n || '@example.org', 'voter-' || n
       from generate_series(1, $1::int + $3::int) as n returning id, handle
     ), numbered as (select id, replace(handle, 'voter-', '')::int as n from voter)
     insert into api_token (id, user_id, name, token_hash, scopes)
     select gen_random_uuid(), id, 'bench', ($2::text[])[n], '{read,vote}' from numbered where n <= $1`,
    [people, tokens.map(hashSecret), others],
  );
  return tokens;
}
