import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite/vector";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { applyMigrations } from "@/lib/platform/local/migrations";

/** A migrated PostgreSQL that has pgvector, which the embedded one lacks; it serves one session at a time. */
export async function startVectorDatabase() {
  const database = await PGlite.create({ extensions: { vector, pg_trgm, unaccent } });
  const port = await findPort();
  const server = new PGLiteSocketServer({
    db: database,
    port,
    host: "127.0.0.1",
    maxConnections: 5,
  });
  await server.start();
  const url = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;
  await applyMigrations(url);
  const stop = async () => {
    await server.stop();
    await database.close();
  };
  return { url, stop };
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
