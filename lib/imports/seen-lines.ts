import "server-only";
/**
 * Owns which lines a run has seen. They stand in a temporary table, which belongs to the run's
 * connection: a file of any length takes no more memory.
 */
import { type Session, sql, type Transaction } from "@/lib/platform/bulk-session";

export async function prepareSeenLines(session: Session): Promise<void> {
  await session.transact((transaction) =>
    transaction.write(sql`CREATE TEMPORARY TABLE seen_line (key text PRIMARY KEY)`),
  );
}

/** Which of the keys this run has not seen before. */
export async function rememberKeys(transaction: Transaction, keys: string[]): Promise<Set<string>> {
  const added = await transaction.list<{ key: string }>(sql`
    INSERT INTO seen_line SELECT unnest(${keys}::text[]) ON CONFLICT DO NOTHING RETURNING key`);
  return new Set(added.map(({ key }) => key));
}
