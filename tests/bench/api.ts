import { addDays, type Day } from "@/lib/time/dates";
import { findFreePort } from "@/lib/platform/local/ports";
import { type Load, load, median } from "@/tests/bench/load";
import { startSite } from "@/tests/bench/site";
import { buildStaticPage, serveStaticPage, untilAnswers } from "@/tests/bench/static-page";

const seconds = 4;
const rounds = 2;
const papers = 6_000;
const days = 55;
const passes = 5;
const list = "/api/daily_papers?date=2025-12-09&limit=50";
const firstDay = "2025-12-09" as Day;

/**
 * Requests a second and p99 of a day's list of 50 papers and of one paper, beside our page of that day
 * and a static Next page with its HTML. Then what answers that are not kept take beyond the query
 * itself, which is the same domain function called in a process without a server: a day that nobody
 * asked for before, a list that is never kept, one paper, and Next's own share, an answer without a
 * query. These are asked for as they are; compression would add its own time.
 */
export async function bench() {
  const site = await startSite();
  process.env.DATABASE_URL = site.databaseUrl;
  const staticPort = await findFreePort();
  const page = `${site.origin}/papers/date/${firstDay}`;
  try {
    await site.fillTo(papers);
    const html = await (await fetch(page)).text();
    const fixture = buildStaticPage(/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html);
    const fixtureServer = serveStaticPage(fixture.folder, staticPort);
    const addresses = {
      static: `http://127.0.0.1:${staticPort}/`,
      page,
      cachedList: site.origin + list,
      paper: `${site.origin}/api/papers/dp-000000000007`,
    };
    await untilAnswers(addresses.static);
    const runs: Record<string, Load[]> = {};
    for (let round = 0; round < rounds; round += 1)
      for (const [name, address] of Object.entries(addresses))
        (runs[name] ??= []).push(await load(address, { seconds }));
    fixtureServer.stop();
    fixture.remove();
    const bytes = (await (await fetch(addresses.cachedList)).arrayBuffer()).byteLength;
    return { ...summary(runs), listBytes: bytes, ...(await beyondTheQuery(site.origin)) };
  } finally {
    await site.stop();
  }
}

function summary(runs: Record<string, Load[]>) {
  return Object.fromEntries(
    Object.entries(runs).map(([name, loads]) => [
      name,
      {
        requestsPerSecond: Math.round(median(loads.map((one) => one.requestsPerSecond))),
        p99Ms: median(loads.map((one) => one.p99Ms)),
        failures: loads.reduce((sum, one) => sum + one.failures, 0),
      },
    ]),
  );
}

/** In milliseconds, asked and queried in turns. */
async function beyondTheQuery(origin: string) {
  const { listDayRecords, listNewestRecords } = await import("@/lib/feed/records");
  const { getPaperRecord } = await import("@/lib/papers/records");
  const { db } = await import("@/lib/platform/db");
  const now = new Date();
  const measured: Record<string, { asked: number[]; queried: number[] }> = {};
  for (let turn = 0; turn < passes * days; turn += 1) {
    const back = 1 + (turn % days);
    // Each pass asks for one paper more, so that nobody asked for its lists before.
    const limit = 51 - passes + Math.floor(turn / days);
    const day = addDays(firstDay, -back);
    const id = `dp-${String(back * 50).padStart(12, "0")}`;
    const slice = { page: back, limit, now };
    const asked: Record<string, [path: string, query: () => Promise<unknown>]> = {
      dayAskedFirst: [
        `/api/daily_papers?date=${day}&limit=${limit}`,
        () => listDayRecords(day, null, { ...slice, page: 0 }),
      ],
      listNeverKept: [
        `/api/daily_papers?p=${back}&limit=${limit}`,
        () => listNewestRecords(null, slice),
      ],
      nothing: ["/robots.txt", () => Promise.resolve()],
      onePaper: [`/api/papers/${id}`, () => getPaperRecord(id, now)],
    };
    for (const [name, [path, query]] of Object.entries(asked)) {
      const { asked, queried } = (measured[name] ??= { asked: [], queried: [] });
      await query(); // warms the database for both alike
      const times = [await time(query), await time(() => read(origin + path))] as const;
      if (limit < 50) continue; // both sides first compile what they run often
      queried.push(times[0]);
      asked.push(times[1]);
    }
  }
  await db.$disconnect();
  return Object.fromEntries(
    Object.entries(measured).map(([name, { asked, queried }]) => [
      name,
      // The fastest tell most on a machine that others use as well.
      {
        ms: round(median(asked)),
        beyondQueryMs: round(median(asked) - median(queried)),
        fastestMs: round(Math.min(...asked)),
        fastestBeyondQueryMs: round(Math.min(...asked) - Math.min(...queried)),
      },
    ]),
  );
}

const round = (ms: number) => Number(ms.toFixed(2));

async function read(address: string): Promise<void> {
  const answer = await fetch(address, { headers: { "Accept-Encoding": "identity" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await answer.arrayBuffer();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
