import { get } from "node:http";
import { gzipSync } from "node:zlib";
import { findFreePort } from "@/lib/platform/local/ports";
import { type Load, load, median } from "@/tests/bench/load";
import { type SentBytes, serveBare, serveByNginx } from "@/tests/bench/same-bytes";
import { startSite } from "@/tests/bench/site";
import { buildStaticPage, serveStaticPage, untilAnswers } from "@/tests/bench/static-page";

const seconds = 5;
const connections = 64;
const rounds = 3;
const sizes = [50, 6_000, 300_000];
const encodings = ["br", "gzip", "identity"];

/**
 * Requests a second and p99 of the day page of 50 papers in each encoding, beside nginx and a bare Node
 * server that send the same bytes, and beside a static page of Next alone with the same HTML; then with
 * 50, 6,000 and 300,000 papers in the database. The rounds alternate, so that a noisy machine is noisy
 * for all.
 */
export async function bench() {
  const site = await startSite();
  const address = `${site.origin}/papers/date/2025-12-09`;
  try {
    await site.fillTo(50);
    const inEncodings = Object.fromEntries(
      await inTurn(encodings, async (encoding) => [
        encoding,
        await besideOthers(address, encoding),
      ]),
    );
    const bySize = await inTurn(sizes, async (size) => {
      await site.fillTo(size);
      return runs(() => load(address, { seconds, connections }));
    });
    return { ...inEncodings, ...(await besideNext(site.origin, address)), ...sizeSummary(bySize) };
  } finally {
    await site.stop();
  }
}

async function besideOthers(address: string, encoding: string) {
  const sent = await askOnce(address, encoding);
  const bare = await serveBare(sent);
  const nginx = await serveByNginx(sent);
  const servers = { ours: address, bare: bare.url, ...(nginx && { nginx: nginx.url }) };
  const loads: Record<string, Load[]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [name, url] of Object.entries(servers))
      (loads[name] ??= []).push(await load(url, { seconds, connections, encodings: encoding }));
  bare.stop();
  nginx?.stop();
  const told = Object.entries(loads).map(([name, runs]) => [name, figures(runs)]);
  const ofBare = rate(loads.ours ?? []) / rate(loads.bare ?? []);
  return { bytes: sent.body.length, ofBare, ...Object.fromEntries(told) };
}

/** The bytes as they go over the wire, which `fetch` would unpack. */
function askOnce(address: string, encoding: string): Promise<SentBytes> {
  return new Promise((resolve, reject) => {
    // As browsers ask: other programs get the page with its data in it.
    const headers = { accept: "text/html,application/xhtml+xml", "accept-encoding": encoding };
    get(address, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const told = Object.entries(answer.headers).filter(([name]) => !hopByHop.test(name));
        const body = Buffer.concat(chunks);
        resolve({ headers: Object.fromEntries(told) as Record<string, string>, body, encoding });
      });
    }).on("error", reject);
  });
}

const hopByHop = /^(connection|keep-alive|date)$/;

async function besideNext(origin: string, address: string) {
  const html = await (await fetch(address)).text();
  const bytes = await weigh(origin, html);
  const fixture = buildStaticPage(mainOf(html));
  const port = await findFreePort();
  const server = serveStaticPage(fixture.folder, port);
  const staticAddress = `http://127.0.0.1:${port}/`;
  await untilAnswers(staticAddress);
  const bareBytes = await weigh(
    `http://127.0.0.1:${port}`,
    await (await fetch(staticAddress)).text(),
  );
  const nextAlone = figures(await runs(() => load(staticAddress, { seconds, connections })));
  server.stop();
  fixture.remove();
  return { nextAlone, bytes, bareBytes, ownScriptBytes: bytes.script - bareBytes.script };
}

const runs = (run: () => Promise<Load>) => inTurn([...Array(rounds).keys()], run);

async function inTurn<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
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

function sizeSummary(bySize: Load[][]) {
  const rates = bySize.map(rate);
  const [rate50 = Number.NaN, rate6000 = Number.NaN, rate300000 = Number.NaN] = rates;
  return {
    ...Object.fromEntries(
      sizes.map((size, index) => [`papers${size}`, figures(bySize[index] ?? [])]),
    ),
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
