/** One import in a process of its own, so that its memory is its own: FILE FORMAT, with DATABASE_URL set. */
import { createReadStream } from "node:fs";
import { importLines } from "@/lib/imports/run";
import { type ImportFormat, paperFormats } from "@/lib/imports/parse-lines";

const [file = "", given] = process.argv.slice(2);
const format: ImportFormat | undefined = paperFormats.find((name) => name === given);
if (!format) throw new Error(`There is no format ${given}.`);

const startedAt = performance.now();
const { isCut: _isCut, ...counts } = await importLines(createReadStream(file), format, {
  onRejected: (line, reason) => console.error(`${file}:${line}: ${reason}`),
});
const seconds = (performance.now() - startedAt) / 1_000;
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(JSON.stringify({ counts, seconds, peakMegabytes }));
