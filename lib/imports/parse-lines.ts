import "server-only";
/** Owns the reading of lines: what each says in our own words, or why it cannot be taken. */
import type { z } from "zod";
import { arxivPaper } from "@/lib/imports/arxiv";
import { exportedLine } from "@/lib/imports/exported-line";
import { huggingFacePaper } from "@/lib/imports/hugging-face";
import { wrapPaperObject } from "@/lib/imports/hugging-face-item";
import { type Line, readLines } from "@/lib/imports/lines";
import { type Parsed, printable, readValue } from "@/lib/imports/read-value";

const schemas = { hf: huggingFacePaper, arxiv: arxivPaper, export: exportedLine };
export type ImportFormat = keyof typeof schemas;
/** Lines of these say one paper each, as its source does. */
export const paperFormats = ["hf", "arxiv"] as const satisfies ImportFormat[];
export type PaperFormat = (typeof paperFormats)[number];
/** What a line of the format says. */
export type Said<Format extends ImportFormat> = z.output<(typeof schemas)[Format]>;

/** A line read; `size` in characters, so that no batch grows beyond memory. */
export type ReadLine<Value> = {
  number: number;
  cut: boolean;
  size: number;
  parsed: Parsed<Value>;
};

export async function* parseLines<Format extends ImportFormat>(
  source: AsyncIterable<Buffer>,
  format: Format,
): AsyncGenerator<ReadLine<Said<Format>>> {
  for await (const line of readLines(source)) {
    const cut = line.cut && !isWhole(line);
    const size = "text" in line ? line.text.length : 0;
    yield { number: line.number, cut, size, parsed: parseOrExplain(line, cut, format) };
  }
}

function parseOrExplain<Format extends ImportFormat>(
  line: Line,
  cut: boolean,
  format: Format,
): Parsed<Said<Format>> {
  if ("fault" in line) return { fault: line.fault };
  return cut ? { fault: "the file ends in the middle of this line" } : parseLine(format, line.text);
}

/** Many programs leave out the line break of the last line. */
function isWhole(line: Line): boolean {
  if ("fault" in line) return false;
  try {
    JSON.parse(line.text);
    return true;
  } catch {
    return false;
  }
}

/** Items as a live service answers them are as good as lines; their numbers are counted from 1. */
export function* parseItems<Format extends ImportFormat>(
  items: Iterable<unknown>,
  format: Format,
): Generator<ReadLine<Said<Format>>> {
  let number = 0;
  for (const item of items) {
    number += 1;
    yield { number, cut: false, size: 0, parsed: parseValue(format, item) };
  }
}

/** Escapes that PostgreSQL stores in no text; a paper that holds one keeps the rest. */
const unstorable = /\\u(?:0000|d[89a-f])/i;

export function parseLine<Format extends ImportFormat>(
  format: Format,
  line: string,
): Parsed<Said<Format>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { fault: printable(`the line is not valid JSON: ${(error as Error).message}`) };
  }
  return parseValue(format, unstorable.test(line) ? withoutUnstorable(value) : value);
}

export function parseValue<Format extends ImportFormat>(
  format: Format,
  value: unknown,
): Parsed<Said<Format>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { fault: "the line is not a JSON object" };
  }
  const item = format === "hf" ? wrapPaperObject(value) : value;
  return readValue(schemas[format], item) as Parsed<Said<Format>>;
}

function withoutUnstorable(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (Array.isArray(value)) return value.map(withoutUnstorable);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, inner]) => [withoutUnstorable(key), withoutUnstorable(inner)]),
  );
}
