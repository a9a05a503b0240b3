import "server-only";
/** Owns a run of an import: lines in, batches stored, what became of them counted. */
import type { IncomingPaper } from "@/lib/imports/incoming-paper";
import { type LineStore, type Outcome, prepareSeenLines, storeBatch } from "@/lib/imports/batches";
import {
  type ImportFormat,
  type PaperFormat,
  parseItems,
  parseLines,
  type ReadLine,
} from "@/lib/imports/parse-lines";
import type { Fault } from "@/lib/imports/read-value";
import { storeOrReject } from "@/lib/imports/reject";
import { exportStore } from "@/lib/imports/store-export";
import { paperStore } from "@/lib/imports/store-papers";
import { openSession } from "@/lib/platform/bulk-session";

export type ImportCounts = {
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Taken, but not whole. */
  warned: number;
};
export type ImportResult = ImportCounts & { isCut: boolean };
export type ImportListener = {
  onRejected: (line: number, reason: string) => void;
  onWarned?: (line: number, warning: string) => void;
  onProgress?: (counts: ImportCounts) => void;
};

export const nothingYet: Readonly<ImportCounts> = {
  read: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  warned: 0,
};

const mostLines = 1000;
const mostCharacters = 8_000_000;

/**
 * Imports a file's lines, gzipped or not. A line that cannot be taken is reported and the rest goes
 * on; memory does not grow with the file. `isCut`: the file ends in the middle of a line.
 */
export function importLines(
  source: AsyncIterable<Buffer>,
  format: ImportFormat,
  listener: ImportListener,
): Promise<ImportResult> {
  return format === "export"
    ? run(parseLines(source, format), exportStore, listener)
    : run(parseLines(source, format), paperStore, listener);
}

/** Imports items as the live service answers them; their numbers are counted from 1. */
export function importItems(
  items: Iterable<unknown>,
  format: PaperFormat,
  listener: ImportListener,
): Promise<ImportResult> {
  return run(parseItems(items, format), paperStore, listener);
}

/** Imports papers of our own making, which must all be good. */
export async function importPapers(papers: IncomingPaper[]): Promise<void> {
  const lines = papers.map((said, number) => ({ number, cut: false, size: 0, parsed: { said } }));
  await run(lines, paperStore, {
    onRejected: (number, reason) => {
      throw new Error(`${papers[number]?.id}: ${reason}`);
    },
  });
}

type Lines<Value> = AsyncIterable<ReadLine<Value>> | Iterable<ReadLine<Value>>;

async function run<Value>(
  lines: Lines<Value>,
  lineStore: LineStore<Value>,
  listener: ImportListener,
): Promise<ImportResult> {
  const result = { ...nothingYet, isCut: false };
  const count = (batch: ReadLine<Value>[], outcomes: (Outcome | Fault)[]) => {
    for (const [index, { number, cut, parsed }] of batch.entries()) {
      const outcome = outcomes[index] ?? { fault: "the line was lost" };
      result.read += 1;
      result.isCut ||= cut;
      result[typeof outcome === "string" ? outcome : "rejected"] += 1;
      if (typeof outcome !== "string") listener.onRejected(number, outcome.fault);
      else if ("warning" in parsed) {
        result.warned += 1;
        listener.onWarned?.(number, parsed.warning);
      }
    }
    listener.onProgress?.(result);
  };
  const session = await openSession();
  // The next batch is read while the database takes the last one.
  let storing = Promise.resolve();
  try {
    await prepareSeenLines(session);
    for await (const batch of inBatches(lines)) {
      await storing;
      storing = storeOrReject(
        (values: Value[]) => storeBatch(session, lineStore, values),
        batch.map(({ parsed }) => parsed),
      ).then((outcomes) => count(batch, outcomes));
      storing.catch(() => undefined);
    }
  } finally {
    await storing.finally(() => session.close());
  }
  return result;
}

/** When the source fails, what came before is handed on all the same. */
async function* inBatches<Value>(lines: Lines<Value>): AsyncGenerator<ReadLine<Value>[]> {
  let batch: ReadLine<Value>[] = [];
  let size = 0;
  let failure: { error: unknown } | null = null;
  try {
    for await (const line of lines) {
      batch.push(line);
      size += line.size;
      if (batch.length < mostLines && size < mostCharacters) continue;
      yield batch;
      batch = [];
      size = 0;
    }
  } catch (error) {
    failure = { error };
  }
  if (batch.length > 0) yield batch;
  if (failure) throw failure.error;
}
