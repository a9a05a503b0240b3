import { names, sql, type Statement } from "@/lib/platform/bulk-session";

/**
 * A batch's rows as one statement. A table's columns are listed once and make all the lists that SQL
 * wants. Keys of a row that are not listed are let go; a column that a row does not name is null.
 */
export function insertInto(table: string, columns: readonly string[], rows: object[]): Statement {
  return sql`
    INSERT INTO ${names([table])} (${names(columns)})
    SELECT ${names(columns)}
    FROM json_populate_recordset(NULL::${names([table])}, ${JSON.stringify(rows)}::json)`;
}

/** Ends an insertion: a row that is there already takes the new one's values of these columns. */
export function orReplace(key: readonly string[], columns: readonly string[]): Statement {
  const settings = columns.map((column) => `${column} = excluded.${column}`);
  return sql`ON CONFLICT (${names(key)}) DO UPDATE SET ${names(settings)}`;
}
