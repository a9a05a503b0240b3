import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Arrival, Picks } from "@/tests/bench/candidate-days";

const papers = 15_000;

/** Trains in a process of its own, whose memory is then the training's. */
export async function trainOnce(arrivals: Arrival[], picks: Picks): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), "daily-papers-bench-"));
  try {
    const file = join(folder, "examples.json");
    const newest = [...arrivals].sort((one, other) => (one.arrivedOn < other.arrivedOn ? 1 : -1));
    await writeFile(
      file,
      JSON.stringify({ examples: newest.slice(0, papers), picks: [...picks.values()] }),
    );
    const program = ["--conditions=react-server", "--import", "tsx", "tests/bench/train.ts", file];
    const { stdout } = await promisify(execFile)(process.execPath, program);
    return JSON.parse(stdout) as object;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
