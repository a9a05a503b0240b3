import "server-only";
/**
 * Owns the storing of a batch: all of it in one transaction, and of lines about the same only the
 * first of a run. Which lines a run has seen stands in a temporary table, which belongs to the run's
 * connection: a file of any length takes no more memory.
 */
import type { Fault } from "@/lib/imports/read-value";
import { type Session, sql, type Transaction } from "@/lib/platform/bulk-session";

export type Outcome = "inserted" | "updated" | "unchanged";

/** What a line is about, and what stores such lines; the outcomes come in the lines' order. */
export type LineStore<Value> = {
  keyOf: (value: Value) => string;
  store: (transaction: Transaction, values: Value[]) => Promise<(Outcome | Fault)[]>;
};

export async function prepareSeenLines(session: Session): Promise<void> {
  await session.transact((transaction) =>
    transaction.write(sql`CREATE TEMPORARY TABLE seen_line (key text PRIMARY KEY)`),
  );
}

/** Imports take turns batch by batch, so two at once are safe. */
export function storeBatch<Value>(
  session: Session,
  { keyOf, store }: LineStore<Value>,
  batch: Value[],
): Promise<(Outcome | Fault)[]> {
  return session.transact(async (transaction) => {
    await transaction.list(sql`SELECT pg_advisory_xact_lock(hashtext('papers import'))`);
    const fresh = await rememberKeys(transaction, [...new Set(batch.map(keyOf))]);
    const isFirst = batch.map((value) => fresh.delete(keyOf(value)));
    const firsts = batch.filter((_, index) => isFirst[index]);
    const outcomes = (await store(transaction, firsts)).values();
    return isFirst.map((first) => (first && outcomes.next().value) || "unchanged");
  });
}

/** Which of the keys this run has not seen before. */
async function rememberKeys(transaction: Transaction, keys: string[]): Promise<Set<string>> {
  const added = await transaction.list<{ key: string }>(sql`
    INSERT INTO seen_line SELECT unnest(${keys}::text[]) ON CONFLICT DO NOTHING RETURNING key`);
  return new Set(added.map(({ key }) => key));
}
