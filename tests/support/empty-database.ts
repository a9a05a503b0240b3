import type pg from "pg";

/**
 * Empties every table that holds rows, and begins their numbers anew. Deleting a few rows takes a
 * hundredth of what truncating forty empty tables does.
 */
export async function emptyDatabase(client: pg.Client): Promise<void> {
  await client.query(`do $$
    declare
      name text;
      is_full boolean;
    begin
      -- All at once needs no trigger, and one that empties a table itself would be refused.
      set local session_replication_role = replica;
      for name in
        select tablename from pg_tables
        where schemaname = 'public' and tablename <> '_prisma_migrations'
      loop
        execute format('select exists (select from %I)', name) into is_full;
        if is_full then execute format('delete from %I', name); end if;
      end loop;
      perform setval(format('%I', sequencename)::regclass, start_value, false)
      from pg_sequences where schemaname = 'public' and last_value is not null;
    end $$`);
}
