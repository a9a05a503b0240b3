import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Command, Option } from "commander";
import { startProgress } from "@/bin/papers/progress";
import { AppError } from "@/lib/platform/errors";
import type { ImportFormat } from "@/lib/imports/parse-lines";

export const importCommand = new Command("import")
  .description("import papers from JSON lines, gzipped or not")
  .argument("<file>", "the file, or - for standard input")
  .addOption(
    new Option("--format <format>", "what the lines are")
      .choices(["hf", "arxiv", "export"])
      .makeOptionMandatory(),
  )
  .addHelpText(
    "after",
    `
hf      items of Hugging Face's daily list, each with its date, or paper objects
arxiv   records of arXiv's metadata snapshot: pages without a feed day
export  what another site's export wrote: votes and comments become outside ones. A paper that is
        here already by another way, this site's own among them, stays as it is.

A line that cannot be taken is reported as FILE:LINE: reason and the rest goes on. What is at fault
in a paper that has an id, a title and an abstract is left out, and reported as FILE:LINE: warning:
reason. The last line counts what was read, inserted, updated, unchanged, rejected and warned about,
as JSON. The exit code is 0 unless the file could not be read to its end or none of its lines could
be taken.`,
  )
  .action((file: string, { format }: { format: ImportFormat }) => importFile(file, format));

async function importFile(file: string, format: ImportFormat): Promise<void> {
  const { importLines } = await import("@/lib/imports/run");
  const { refreshSearchStatistics } = await import("@/lib/search/statistics");
  const { name, source, size } = await open(file);
  const progress = startProgress(size, "the file");
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of source) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  const { isCut, ...counts } = await importLines(counted(), format, {
    onRejected: (line, reason) => console.error(`${name}:${line}: ${reason}`),
    onWarned: (line, warning) => console.error(`${name}:${line}: warning: ${warning}`),
    onProgress: ({ read }) => progress.show(bytes, `${read} lines read`),
  }).finally(progress.end);
  await refreshSearchStatistics();
  console.log(JSON.stringify(counts));
  if (isCut || (counts.read > 0 && counts.rejected === counts.read)) process.exitCode = 1;
}

type Opened = { name: string; source: AsyncIterable<Buffer>; size: number };

async function open(file: string): Promise<Opened> {
  if (file === "-") return { name: "stdin", source: process.stdin, size: 0 };
  const found = await stat(file).catch(() => null);
  if (!found || found.isDirectory()) throw new AppError("not_found", `File not found: ${file}.`);
  const source = createReadStream(file, { highWaterMark: 1 << 18 });
  return { name: file, source, size: found.size };
}
