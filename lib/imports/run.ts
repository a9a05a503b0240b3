import "server-only";
/** Owns a run of an import: lines in, batches stored, what became of them counted. */
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { storeBatch } from "@/lib/imports/batch";
import type { IncomingPaper } from "@/lib/imports/incoming-paper";
import { type Line, readLines } from "@/lib/imports/lines";
import { type ImportFormat, type Parsed, parseLine, parsePaper } from "@/lib/imports/parse-line";

export type ImportCounts = {
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
};
export type ImportResult = ImportCounts & { isCut: boolean };

type Listener = {
  onRejected: (line: number, reason: string) => void;
  onProgress?: (counts: ImportCounts) => void;
};

const batchSize = 1_000;

/**
 * Imports a file's lines, gzipped or not. A line that cannot be taken is reported and the rest goes
 * on; memory does not grow with the file. `isCut`: the file ended in the middle of a line.
 */
export function importLines(
  source: AsyncIterable<Buffer>,
  format: ImportFormat,
  listener: Listener,
): Promise<ImportResult> {
  return run(parseLines(readLines(source), format), listener);
}

/** Imports items as the live service answers them; their numbers are counted from 1. */
export function importItems(
  items: Iterable<unknown>,
  format: ImportFormat,
  listener: Listener,
): Promise<ImportResult> {
  return run(parseItems(items, format), listener);
}

type Numbered = { number: number; cut: boolean; parsed: Parsed };

async function* parseLines(
  lines: AsyncIterable<Line>,
  format: ImportFormat,
): AsyncGenerator<Numbered> {
  for await (const line of lines) {
    const parsed = "fault" in line ? { fault: line.fault } : parseLine(format, line.text);
    const isCut = line.cut && "fault" in parsed;
    const reason = isCut ? { fault: "the file ends in the middle of this line" } : parsed;
    yield { number: line.number, cut: isCut, parsed: reason };
  }
}

async function* parseItems(
  items: Iterable<unknown>,
  format: ImportFormat,
): AsyncGenerator<Numbered> {
  let number = 0;
  for (const item of items)
    yield { number: (number += 1), cut: false, parsed: parsePaper(format, item) };
}

async function run(lines: AsyncIterable<Numbered>, listener: Listener): Promise<ImportResult> {
  const id = randomUUID();
  const counts = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0 };
  let isCut = false;
  let batch: IncomingPaper[] = [];
  const flush = async () => {
    for (const outcome of await storeBatch(id, batch)) counts[outcome] += 1;
    batch = [];
    listener.onProgress?.(counts);
  };
  try {
    for await (const { number, cut, parsed } of lines) {
      counts.read += 1;
      isCut ||= cut;
      if ("paper" in parsed) batch.push(parsed.paper);
      else {
        counts.rejected += 1;
        listener.onRejected(number, parsed.fault);
      }
      if (batch.length === batchSize) await flush();
    }
    if (batch.length > 0) await flush();
  } finally {
    await db.importLine.deleteMany({ where: { run: id } });
  }
  return { ...counts, isCut };
}
