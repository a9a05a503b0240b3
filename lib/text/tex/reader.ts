import type { Segment } from "./segments";
import type { Span } from "./spans";

/** One pass over one text: whoever reads something moves `at` past it. */
export type Reader = {
  source: string;
  spans: Map<number, Span>;
  closers: Map<number, number>;
  at: number;
  /** Reads prose up to `end`, which lies inside the group being read. */
  read: (end: number, depth: number) => Segment[];
};

/** The stretch a reader may use and how deep in groups it stands. */
export type Scope = { end: number; depth: number };

export function readArgument(reader: Reader, { end, depth }: Scope): Segment[] | null {
  const closer = reader.closers.get(reader.at);
  if (closer === undefined || closer >= end) return null;
  reader.at += 1;
  const segments = reader.read(closer, depth + 1);
  reader.at = closer + 1;
  return segments;
}

export function readRawArgument(reader: Reader, { end }: Scope): string | null {
  const opener = reader.at;
  const closer = reader.closers.get(opener);
  if (closer === undefined || closer >= end) return null;
  reader.at = closer + 1;
  return reader.source.slice(opener + 1, closer);
}

export function skipOptionalArgument(reader: Reader, { end }: Scope): void {
  const match = /^\[[^\]{}]{0,60}\](?=\{)/.exec(
    reader.source.slice(reader.at, Math.min(end, reader.at + 64)),
  );
  if (match) reader.at += match[0].length;
}

export function skipSpace(reader: Reader, { end }: Scope): void {
  while (reader.at < end && reader.source.charAt(reader.at) === " ") reader.at += 1;
}

export function matchAt(
  pattern: RegExp,
  { source, at }: { source: string; at: number },
): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
