import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import type { ImportCounts } from "@/lib/imports/run";
import type { Postgres } from "@/lib/platform/local/postgres";
import { applyMigrations } from "@/lib/platform/local/migrations";
import { startBenchPostgres } from "@/tests/bench/bench-postgres";
import { copyTables, switchTriggersOff } from "@/tests/bench/copy-tables";
import { multiplyPapers } from "@/tests/bench/multiply-papers";

const data = "../shared/data";
const files = [
  { file: `${data}/hf-daily-papers-2024-2025.jsonl.gz`, format: "hf" },
  { file: `${data}/arxiv-metadata-2025.jsonl.gz`, format: "arxiv" },
];
const rounds = 3;

type Once = { counts: ImportCounts; seconds: number; peakMegabytes: number };

/**
 * Imports real files and copies the very rows with COPY, in turns, into fresh databases without
 * triggers, since COPY would wait minutes for the search index. Then, with all triggers, the same
 * lines twice, and without them four times as many papers, to see that memory stays.
 */
export async function bench() {
  const absent = files.filter(({ file }) => !existsSync(file)).map(({ file }) => file);
  if (absent.length > 0) return { skipped: `There is no ${absent.join(", ")}.` };
  const postgres = await startBenchPostgres();
  try {
    const results: Record<string, object> = {};
    for (const { file, format } of files) {
      const measured = { file, format, fourfold: join(postgres.folder, `${format}.jsonl`) };
      results[format] = await measure(postgres, measured);
    }
    return results;
  } finally {
    await postgres.stop();
  }
}

type Measured = { file: string; format: string; fourfold: string };

async function measure(postgres: Postgres, { file, format, fourfold }: Measured) {
  const imports: Once[] = [];
  const copies: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const database = await createPlainDatabase(postgres, `${format}_${round}`);
    imports.push(await importOnce(database, file, format));
    const target = await createPlainDatabase(postgres, `${format}_copy_${round}`);
    copies.push(await copyTables(database, target));
  }
  const whole = await createDatabase(postgres, format);
  const first = await importOnce(whole, file, format);
  const again = await importOnce(whole, file, format);
  await multiplyPapers(file, fourfold, 4);
  const fourTimes = await createPlainDatabase(postgres, `${format}_four`);
  const four = await importOnce(fourTimes, fourfold, format);
  const seconds = Math.min(...imports.map((once) => once.seconds));
  const copySeconds = Math.min(...copies);
  return {
    seconds: rounded(seconds),
    linesPerSecond: Math.round(first.counts.read / seconds),
    copySeconds: rounded(copySeconds),
    shareOfCopy: rounded(copySeconds / seconds),
    withSearchIndex: { counts: first.counts, seconds: rounded(first.seconds) },
    secondRun: { counts: again.counts, seconds: rounded(again.seconds) },
    peakMegabytes: Math.max(...imports.map((once) => once.peakMegabytes)),
    fourfold: {
      counts: four.counts,
      seconds: rounded(four.seconds),
      peakMegabytes: four.peakMegabytes,
    },
  };
}

async function createDatabase(postgres: Postgres, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  await applyMigrations(postgres.url(name));
  return postgres.url(name);
}

async function createPlainDatabase(postgres: Postgres, name: string): Promise<string> {
  const url = await createDatabase(postgres, name);
  await switchTriggersOff(url);
  return url;
}

async function importOnce(databaseUrl: string, file: string, format: string): Promise<Once> {
  const program = ["--conditions=react-server", "--import", "tsx", "tests/bench/import-once.ts"];
  const { stdout } = await promisify(execFile)(process.execPath, [...program, file, format], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as Once;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
