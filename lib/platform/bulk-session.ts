import "server-only";
import pg from "pg";
import { env } from "@/lib/platform/env/env";
import { Prisma } from "@/lib/generated/prisma/client";

/** Writes a statement as a tagged template, its values apart. */
export const sql = Prisma.sql;
export type Statement = Prisma.Sql;

/** Tables or columns in a statement by their names: our own, never a text from outside. */
export function names(list: readonly string[], prefix = ""): Statement {
  return Prisma.raw(list.map((name) => prefix + name).join(", "));
}

const timestamptz = 1184;
const date = 1082;

/** A statement's rows, and how many it wrote. Instants come as ISO text in UTC, days as YYYY-MM-DD. */
export type Transaction = {
  list: <Row extends object>(statement: Statement) => Promise<Row[]>;
  write: (statement: Statement) => Promise<number>;
};

export type Session = {
  transact: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
  /** Reads of one moment, however long they take. */
  read: <Item>(work: (transaction: Transaction) => AsyncGenerator<Item>) => AsyncGenerator<Item>;
  close: () => Promise<void>;
};

/**
 * One connection for one run, without Prisma, which takes as long to pass on a batch as PostgreSQL
 * to store it.
 */
export async function openSession(): Promise<Session> {
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    types: { getTypeParser: findTypeParser },
  });
  // Without a listener a connection that breaks between two statements would end the process.
  client.on("error", () => undefined);
  await client.connect();
  const run = <Row extends object>({ text, values }: Statement) =>
    client.query<Row>({ text, values });
  const transaction: Transaction = {
    list: async <Row extends object>(statement: Statement) => (await run<Row>(statement)).rows,
    write: async (statement) => (await run(statement)).rowCount ?? 0,
  };
  return {
    transact: async (work) => {
      await client.query("BEGIN");
      try {
        const result = await work(transaction);
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      }
    },
    read: async function* (work) {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      try {
        yield* work(transaction);
      } finally {
        await client.query("ROLLBACK");
      }
    },
    close: () => client.end(),
  };
}

const findTypeParser: typeof pg.types.getTypeParser = (type: number, format?: string) => {
  if (type === date) return (text: string) => text;
  if (type === timestamptz) return (text: string) => new Date(text).toISOString();
  return pg.types.getTypeParser(type, format === "binary" ? "binary" : "text");
};
