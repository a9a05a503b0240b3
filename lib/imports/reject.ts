import "server-only";
import pg from "pg";
import type { Outcome } from "@/lib/imports/batches";
import { OvertakenError } from "@/lib/imports/papers";
import type { Fault, Parsed } from "@/lib/imports/read-value";

/** Stores a batch, all of it or nothing. */
type Store<Value> = (batch: Value[]) => Promise<(Outcome | Fault)[]>;

const attempts = 5;
/** Deadlock and serialization failure: the same batch succeeds when it starts again. */
const passing = /^40/;
/** Data exception, constraint violation, limit exceeded: one of the lines is at fault. */
const atFault = /^(?:22|23|54)/;

/** What became of every line, in their order. */
export async function storeOrReject<Value>(
  store: Store<Value>,
  lines: Parsed<Value>[],
): Promise<(Outcome | Fault)[]> {
  const batch = lines.flatMap((line) => ("said" in line ? [line.said] : []));
  const stored = (await storeHalves(store, batch)).values();
  return lines.map((line) => {
    if ("fault" in line) return { fault: line.fault };
    return stored.next().value ?? { fault: "the database did not take it" };
  });
}

/** A line that the database refuses is found by halving, so that it takes no other with it. */
async function storeHalves<Value>(
  store: Store<Value>,
  batch: Value[],
): Promise<(Outcome | Fault)[]> {
  if (batch.length === 0) return [];
  try {
    return await storeWithRetries(store, batch, attempts);
  } catch (error) {
    const reason = faultOf(error);
    if (reason === null) throw error;
    if (batch.length === 1) return [{ fault: reason }];
    const half = Math.ceil(batch.length / 2);
    const first = await storeHalves(store, batch.slice(0, half));
    return [...first, ...(await storeHalves(store, batch.slice(half)))];
  }
}

async function storeWithRetries<Value>(
  store: Store<Value>,
  batch: Value[],
  left: number,
): Promise<(Outcome | Fault)[]> {
  try {
    return await store(batch);
  } catch (error) {
    const mayPass = error instanceof OvertakenError || passing.test(sqlState(error) ?? "");
    if (!mayPass || left <= 1) throw error;
    return storeWithRetries(store, batch, left - 1);
  }
}

/** What is wrong with a line of the batch; null when the lines are not at fault. */
function faultOf(error: unknown): string | null {
  // JSON can nest deeper than any of us can walk.
  if (error instanceof RangeError) return "the line is nested too deeply";
  const code = sqlState(error);
  return code !== null && atFault.test(code) ? `the database refuses the line (${code})` : null;
}

/** PostgreSQL's five-character code of an error. */
function sqlState(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null;
}
