import { gzipSync } from "node:zlib";
import { findFreePort } from "@/lib/platform/local/ports";
import { type Load, load, median } from "@/tests/bench/load";
import { startSite } from "@/tests/bench/site";
import { buildStaticPage, serveStaticPage, untilAnswers } from "@/tests/bench/static-page";

const seconds = 6;
const rounds = 3;
const sizes = [50, 6_000, 300_000];

/**
 * Requests a second and p99 of the day page of 50 papers, beside a static Next page with the same
 * HTML in the same run, with 50, 6,000 and 300,000 papers in the database. The rounds alternate, so
 * that a noisy machine is noisy for both.
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
    const results: Result[] = [];
    for (const size of sizes) {
      await site.fillTo(size);
      const loads: Result = { size, ours: [], static: [] };
      for (let round = 0; round < rounds; round += 1) {
        loads.static.push(await load(staticAddress, seconds));
        loads.ours.push(await load(address, seconds));
      }
      results.push(loads);
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

type Result = { size: number; ours: Load[]; static: Load[] };

function summary(results: Result[]) {
  const rates = results.map(({ ours }) => rate(ours));
  const [rate50 = Number.NaN, rate6000 = Number.NaN, rate300000 = Number.NaN] = rates;
  return {
    ...Object.fromEntries(
      results.map(({ size, ours, static: bare }) => [
        `papers${size}`,
        { ours: figures(ours), static: figures(bare) },
      ]),
    ),
    ratioToStatic: rate50 / rate(results[0]?.static ?? []),
    ratio6000To50: rate6000 / rate50,
    ratio300000To50: rate300000 / rate50,
  };
}

const rate = (runs: Load[]) => Math.round(median(runs.map((run) => run.requestsPerSecond)));

const figures = (runs: Load[]) => ({
  requestsPerSecond: rate(runs),
  p99Ms: median(runs.map((run) => run.p99Ms)),
  failures: runs.reduce((sum, run) => sum + run.failures, 0),
});
