import type pg from "pg";

/** Empties every table. */
export async function emptyDatabase(client: pg.Client): Promise<void> {
  // All at once needs no trigger, and one that empties a table itself would be refused.
  await client.query("set session_replication_role = replica");
  const { rows } = await client.query<{ list: string | null }>(`
    select string_agg(format('%I', tablename), ', ') as list
    from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`);
  if (rows[0]?.list) await client.query(`truncate ${rows[0].list} restart identity cascade`);
}
