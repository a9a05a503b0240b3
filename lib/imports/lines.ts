import "server-only";
import { CutSourceError, decompress } from "@/lib/imports/decompress";

/** `cut` marks the line in whose middle the source ends. */
export type Line = { number: number; cut: boolean } & ({ text: string } | { fault: string });

const newline = 0x0a;
/** The longest paper known, of 5,000 authors, takes under one megabyte. */
const longestLine = 16 * 1024 * 1024;

/** The lines of a text file, gzipped or not, that hold anything; never more than one in memory. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Buffer[] = [];
  let length = 0;

  const take = (piece: Buffer) => {
    length += piece.length;
    if (length > longestLine) pieces = [];
    else pieces.push(piece);
  };
  const finish = (cut: boolean): Line | null => {
    const isTooLong = length > longestLine;
    const text = isTooLong ? "" : decode(pieces);
    const line = isTooLong
      ? { number, cut, fault: `the line is longer than ${longestLine / 1024 / 1024} MB` }
      : { number, cut, text };
    pieces = [];
    length = 0;
    number += 1;
    return isTooLong || text.trim() !== "" ? line : null;
  };

  try {
    for await (const chunk of decompress(chunks)) {
      let start = 0;
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
        take(chunk.subarray(start, end));
        start = end + 1;
        const line = finish(false);
        if (line) yield line;
      }
      take(chunk.subarray(start));
    }
  } catch (error) {
    if (!(error instanceof CutSourceError)) throw error;
    yield { number, cut: true, fault: error.message };
    return;
  }
  const last = finish(true);
  if (last) yield last;
}

function decode(pieces: Buffer[]): string {
  const [first] = pieces;
  const text = (pieces.length === 1 && first ? first : Buffer.concat(pieces)).toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
