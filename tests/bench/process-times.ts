import { readdirSync, readFileSync } from "node:fs";

/** Ticks a second in /proc, on every Linux that Node runs on. */
const ticks = 100;

/** Seconds of processor that a process took by now, or all of those it started together. Linux. */
export function processSeconds(
  isMine: (arguments_: string, parent: number, id: number) => boolean,
): number {
  let seconds = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const commandLine = readFileSync(`/proc/${id}/cmdline`, "utf8");
      if (isMine(commandLine, Number(fields[1]), Number(id)))
        seconds += (Number(fields[11]) + Number(fields[12])) / ticks;
    } catch {
      // It ended meanwhile.
    }
  }
  return seconds;
}
