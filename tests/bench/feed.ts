import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { findBuild, makeBuild } from "@/lib/local/builds";
import { findFreePort } from "@/lib/local/ports";
import { startPostgres } from "@/lib/local/postgres";
import { serverSettings } from "@/lib/local/postgres-settings";
import { startWebServer } from "@/lib/local/web-server";
import { applyMigrations } from "@/lib/migrations";
import { type Load, load, median } from "@/tests/bench/load";
import { insertPapers } from "@/tests/bench/papers";
import { buildStaticPage, serveStaticPage } from "@/tests/bench/static-page";

const seconds = 6;
const rounds = 3;
const sizes = [50, 6_000, 300_000];

/**
 * Requests a second and p99 of the day page of 50 papers, beside a static Next page with the same
 * HTML in the same run, with 50, 6,000 and 300,000 papers in the database. The rounds alternate, so
 * that a noisy machine is noisy for all.
 */
export async function bench() {
  const site = await startSite();
  const staticPort = await findFreePort();
  const address = `${site.origin}/papers/date/2025-12-09`;
  try {
    await site.fillTo(50);
    const html = await (await fetch(address)).text();
    const bytes = await weigh(site.origin, html);
    const fixture = buildStaticPage(mainOf(html));
    const fixtureServer = serveStaticPage(fixture.folder, staticPort);
    const staticAddress = `http://127.0.0.1:${staticPort}/`;
    await untilAnswers(staticAddress);
    const bareHtml = await (await fetch(staticAddress)).text();
    const bareBytes = await weigh(`http://127.0.0.1:${staticPort}`, bareHtml);
    const results: Record<string, Load[]> = { static: [] };
    for (const size of sizes) {
      await site.fillTo(size);
      const ours = (results[`papers${size}`] = [] as Load[]);
      for (let round = 0; round < rounds; round += 1) {
        results.static?.push(await load(staticAddress, seconds));
        ours.push(await load(address, seconds));
      }
    }
    fixtureServer.stop();
    fixture.remove();
    return {
      ...summary(results),
      bytes,
      bareBytes,
      ownScriptBytes: bytes.script - bareBytes.script,
    };
  } finally {
    await site.stop();
  }
}

async function startSite() {
  const folder = await mkdtemp(join(tmpdir(), "daily-papers-bench-"));
  const postgres = await startPostgres({
    folder,
    password: randomUUID(),
    settings: serverSettings,
  });
  const databaseUrl = postgres.url("postgres");
  await applyMigrations(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const port = await findFreePort();
  const variables = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    APP_URL: "http://localhost",
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
    origin: `http://127.0.0.1:${port}`,
    fillTo: (count: number) => insertPapers(client, count),
    stop: async () => {
      await web.stop();
      await client.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const mainOf = (html: string) => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;

/** Gzipped bytes of a page's HTML and of each kind of file it loads at once. */
async function weigh(origin: string, html: string) {
  const files = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(js|css|woff2?))"/g)];
  const sizes = { html: gzipSync(html).length, script: 0, style: 0, font: 0 };
  for (const [, path = "", ending = ""] of new Map(files.map((file) => [file[1], file])).values()) {
    const body = gzipSync(await (await fetch(origin + path)).bytes());
    sizes[ending === "js" ? "script" : ending === "css" ? "style" : "font"] += body.length;
  }
  return sizes;
}

function summary(results: Record<string, Load[]>) {
  const rates = Object.fromEntries(
    Object.entries(results).map(([name, runs]) => [
      name,
      {
        requestsPerSecond: Math.round(median(runs.map((run) => run.requestsPerSecond))),
        p99Ms: median(runs.map((run) => run.p99Ms)),
        failures: runs.reduce((sum, run) => sum + run.failures, 0),
      },
    ]),
  );
  const rate = (name: string) => rates[name]?.requestsPerSecond ?? Number.NaN;
  return {
    ...rates,
    ratioToStatic: rate("papers50") / rate("static"),
    ratio6000To50: rate("papers6000") / rate("papers50"),
    ratio300000To50: rate("papers300000") / rate("papers50"),
  };
}

async function untilAnswers(url: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${url} does not answer`);
}
