import pg from "pg";
import { findBuild, makeBuild } from "@/lib/platform/local/builds";
import { findFreePort } from "@/lib/platform/local/ports";
import { startWebServer } from "@/lib/platform/local/web-server";
import { startBenchPostgres } from "@/tests/bench/bench-postgres";
import { insertPapers } from "@/tests/bench/papers";
import { openDatabaseDoor } from "@/tests/support/database-door";

/** A server of its own with an empty database of its own, as `npm start` would run it. */
export async function startSite() {
  const postgres = await startBenchPostgres();
  const databaseUrl = postgres.url("postgres");
  const door = await openDatabaseDoor(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const port = await findFreePort();
  const variables = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATABASE_URL: door.url,
    PORT: String(port),
    APP_URL: "http://localhost",
    RATE_LIMIT_SCALE: "0",
  };
  const build = await findBuild(variables);
  if (!build.isDone) await makeBuild(build, variables);
  const web = startWebServer({
    mode: "start",
    host: "127.0.0.1",
    port,
    variables: { ...variables, BUILD_DIR: build.folder },
  });
  await web.untilReady(AbortSignal.timeout(60_000));
  return {
    databaseUrl,
    postgresFolder: postgres.folder,
    port,
    /** The site's own way to the database, which a bench may shut. */
    door,
    client,
    origin: `http://127.0.0.1:${port}`,
    fillTo: (count: number) => insertPapers(client, count),
    stop: async () => {
      await web.stop();
      await client.end();
      await door.close();
      await postgres.stop();
    },
  };
}
