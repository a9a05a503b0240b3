import "server-only";
/** Owns the public dumps: the newest exports as gzipped files of the data folder. */
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { dayMs } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { exportLines } from "@/lib/exports/lines";

export const dumpsKept = 7;

const dumpName = /^papers-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/;
const unfinished = ".unfinished";

export type Dump = { name: string; bytes: number; createdAt: Date };

/** Writes the day's dump in place of an earlier one; readers of that one read it to its end. */
export async function makeDump(now: Date): Promise<Dump & { lines: number }> {
  await mkdir(folder(), { recursive: true });
  await removeAbandoned(now);
  const name = `papers-${now.toISOString().slice(0, 10)}.jsonl.gz`;
  const draft = path.join(folder(), `${name}.${crypto.randomUUID()}${unfinished}`);
  let lines = 0;
  const counted = async function* () {
    for await (const line of exportLines(now)) {
      lines += 1;
      yield line;
    }
  };
  try {
    await pipeline(Readable.from(counted()), createGzip(), createWriteStream(draft));
    await rename(draft, path.join(folder(), name));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const dumps = await listDumps();
  for (const old of dumps.slice(dumpsKept))
    await rm(path.join(folder(), old.name), { force: true });
  const [made] = dumps.filter((dump) => dump.name === name);
  if (!made) throw new Error(`${name} is gone already.`);
  return { ...made, lines };
}

/** The dumps there are, newest first. */
export async function listDumps(): Promise<Dump[]> {
  const names = (await listFolder()).filter((name) => dumpName.test(name));
  const dumps = await Promise.all(names.toSorted().reverse().map(describe));
  return dumps.flatMap((dump) => dump ?? []);
}

export async function getDump(name: string): Promise<Dump | null> {
  return dumpName.test(name) ? describe(name) : null;
}

/** A dump's bytes as they stand on disk; null when there is none of the name. */
export async function openDump(
  name: string,
): Promise<{ bytes: number; content: ReadableStream<Uint8Array> } | null> {
  if (!dumpName.test(name)) return null;
  const file = await open(path.join(folder(), name)).catch(() => null);
  if (!file) return null;
  const { size } = await file.stat();
  const content = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
  return { bytes: size, content };
}

/** Null when another process has just removed it. */
async function describe(name: string): Promise<Dump | null> {
  const found = await stat(path.join(folder(), name)).catch(() => null);
  return found && { name, bytes: found.size, createdAt: found.mtime };
}

/** What a process left that died while it wrote. */
async function removeAbandoned(now: Date): Promise<void> {
  for (const name of await listFolder()) {
    if (!name.endsWith(unfinished)) continue;
    const file = path.join(folder(), name);
    const age = now.getTime() - (await stat(file)).mtimeMs;
    if (age > dayMs) await rm(file, { force: true });
  }
}

function listFolder(): Promise<string[]> {
  return readdir(folder()).catch(() => []);
}

function folder(): string {
  return path.join(env.DATA_DIR, "dumps");
}
