import "server-only";
import pg from "pg";
import { AppError } from "@/lib/platform/errors";

/** Refuses with a sentence, which names no password, when DATABASE_URL leads nowhere. */
export async function requireDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl);
    throw new AppError(
      "unavailable",
      `The database ${host}${pathname} refuses the connection (${reasonOf(error)}): check DATABASE_URL.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  // A name with two addresses fails with an AggregateError, whose own message is empty.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return first instanceof Error ? first.message : String(first);
}

/** Whether search by meaning is possible on that server. */
export async function hasPgvector(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "select from pg_available_extensions where name = 'vector'",
    );
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
