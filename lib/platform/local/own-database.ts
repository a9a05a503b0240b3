import "server-only";
/**
 * Whose database it is. The process that started PostgreSQL holds an advisory lock in it as long as it
 * lives, so a PostgreSQL without that lock is a leftover, whatever process numbers say.
 */
import pg from "pg";
import { waitUntil } from "@/lib/platform/local/polling";
import { clusterIn, startPostgres, type Postgres } from "@/lib/platform/local/postgres";
import { findPostmaster, stopPostmaster } from "@/lib/platform/local/postgres-leftovers";
import { serverSettings } from "@/lib/platform/local/postgres-settings";

const ownerLock = 561_000_002;
const guestLock = 561_000_003;

export type OwnDatabase = Pick<Postgres, "ended" | "stop"> & {
  url: string;
  /** Stops it once the command lines that use it too are done. */
  stopAfterGuests: () => Promise<void>;
};
export type GuestDatabase = { url: string; leave: () => Promise<void> };

type Place = { folder: string; password: string };

/** Starts the database of this data folder; null when another process has it already. */
export async function takeDatabase(place: Place): Promise<OwnDatabase | null> {
  const cluster = clusterIn(place.folder);
  const found = await connectToRunning(place);
  if (found) {
    const isOrphan = await tryLock(found);
    await found.end();
    if (!isOrphan) return null;
  }
  await stopPostmaster(cluster);
  const postgres = await startPostgres({ ...place, settings: serverSettings });
  const client = await connect(postgres.url("postgres"));
  if (!(await tryLock(client))) throw new Error("A PostgreSQL just started has an owner already.");
  await createDatabase(client);
  return {
    url: postgres.url("daily_papers"),
    ended: postgres.ended,
    stop: postgres.stop,
    stopAfterGuests: async () => {
      await client.query("select pg_advisory_lock($1)", [guestLock]);
      await postgres.stop();
    },
  };
}

/** Uses the database that another process of this data folder runs; null when none does. */
export async function joinDatabase(place: Place): Promise<GuestDatabase | null> {
  const client = await connectToRunning(place);
  if (client === null) return null;
  if (await tryLock(client)) {
    await client.end();
    return null;
  }
  await client.query("select pg_advisory_lock_shared($1)", [guestLock]);
  return { url: urlFor(client.port, place.password, "daily_papers"), leave: () => client.end() };
}

async function connectToRunning({ folder, password }: Place): Promise<pg.Client | null> {
  const cluster = clusterIn(folder);
  let client: pg.Client | null = null;
  await waitUntil(async () => {
    const postmaster = await findPostmaster(cluster);
    if (postmaster === null) return true;
    // It may be starting or stopping just now.
    client = await connect(urlFor(postmaster.port, password, "postgres")).catch(() => null);
    return client !== null;
  }, 15_000);
  return client;
}

const urlFor = (port: number, password: string, database: string) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on("error", () => undefined); // its end is noticed by `ended`
  await client.connect();
  return client;
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    "select pg_try_advisory_lock($1) as locked",
    [ownerLock],
  );
  return rows[0]?.locked ?? false;
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'daily_papers'");
  if (rowCount === 0) await client.query("create database daily_papers");
}
