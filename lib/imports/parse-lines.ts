import "server-only";
import { type Line, readLines } from "@/lib/imports/lines";
import { type ImportFormat, type Parsed, parseLine, type Said } from "@/lib/imports/parse-line";

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
