import { get } from "node:http";
import { findFreePort } from "@/lib/platform/local/ports";
import { asBrowser, type Load, load, median } from "@/tests/bench/load";
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
    const headers = { ...asBrowser, "accept-encoding": encoding };
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
  const html = await (await fetch(address, { headers: asBrowser })).text();
  const [paper = ""] = /\/papers\/\d{4}\.\d{4,5}/.exec(html) ?? [];
  const bytes = {
    day: await visits(address),
    paper: await visits(origin + paper),
    search: await visits(`${origin}/papers?q=model`),
  };
  const fixture = buildStaticPage(mainOf(html));
  const port = await findFreePort();
  const server = serveStaticPage(fixture.folder, port);
  const staticAddress = `http://127.0.0.1:${port}/`;
  await untilAnswers(staticAddress);
  const nextAlone = {
    bytes: await visits(staticAddress),
    ...figures(await runs(() => load(staticAddress, { seconds, connections }))),
  };
  server.stop();
  fixture.remove();
  return { bytes, nextAlone };
}

const runs = (run: () => Promise<Load>) => inTurn([...Array(rounds).keys()], run);

async function inTurn<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

const mainOf = (html: string) => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;

/** Bytes over the wire in Brotli: of a first visit, and of a later one that has scripts and styles already. */
async function visits(address: string) {
  const html = await (await fetch(address, { headers: asBrowser })).text();
  const files = [...html.matchAll(loaded)].map(([, path = ""]) => new URL(path, address).href);
  const sizes = await inTurn([address, ...new Set(files)], async (url) => {
    return (await askOnce(url, "br")).body.length;
  });
  return { first: sizes.reduce((sum, size) => sum + size, 0), later: sizes[0] };
}

const loaded = /(?:src|href)="(\/(?:_next\/static|scripts)\/[^"]+\.(?:js|css|woff2?))"/g;

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
