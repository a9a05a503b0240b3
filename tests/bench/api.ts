import { dayToDate, dateToDay, type Day } from "@/lib/dates";
import { findFreePort } from "@/lib/local/ports";
import { type Load, load, median } from "@/tests/bench/load";
import { startSite } from "@/tests/bench/site";
import { buildStaticPage, serveStaticPage, untilAnswers } from "@/tests/bench/static-page";

const seconds = 4;
const rounds = 2;
const papers = 6_000;
const tries = 50;
const list = "/api/daily_papers?date=2025-12-09&limit=50";
const firstDay = "2025-12-09" as Day;

/**
 * Requests a second and p99 of a day's list of 50 papers and of one paper, beside our page of that day
 * and a static Next page with its HTML. Then what a list that nobody asked for before, and a paper,
 * take beyond the query itself: the same domain function, called in a process without a server. Those
 * answers are asked for as they are; gzip would add its own time, some 2.5 ms for a list of 165 kB.
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
        (runs[name] ??= []).push(await load(address, seconds));
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

type Measured = Record<"list" | "listQuery" | "paper" | "paperQuery", number[]>;

/** In milliseconds, asked and queried in turns. */
async function beyondTheQuery(origin: string) {
  const { listDayRecords } = await import("@/lib/papers/daily-records");
  const { getPaperRecord } = await import("@/lib/papers/records");
  const { db } = await import("@/lib/db");
  const now = new Date();
  const measured: Measured = { list: [], listQuery: [], paper: [], paperQuery: [] };
  for (let back = 1; back <= tries; back += 1) {
    const day = dateToDay(new Date(dayToDate(firstDay).getTime() - back * 86_400_000));
    const id = `dp-${String(back * 50).padStart(12, "0")}`;
    // The first day that is queried warms the database for both alike.
    await listDayRecords(day, null, { page: 0, limit: 50, now });
    measured.listQuery.push(
      await time(() => listDayRecords(day, null, { page: 0, limit: 50, now })),
    );
    measured.list.push(await time(() => read(`${origin}/api/daily_papers?date=${day}&limit=50`)));
    await getPaperRecord(id, now);
    measured.paperQuery.push(await time(() => getPaperRecord(id, now)));
    measured.paper.push(await time(() => read(`${origin}/api/papers/${id}`)));
  }
  await db.$disconnect();
  return Object.fromEntries(
    Object.entries({ median, fastest: (values: number[]) => Math.min(...values) }).map(
      ([name, pick]) => [name, beyond(measured, pick)],
    ),
  );
}

/** The fastest tell most on a machine that others use as well. */
function beyond(measured: Measured, pick: (values: number[]) => number) {
  const ms = (value: number) => Number(value.toFixed(2));
  const [list, listQuery] = [pick(measured.list), pick(measured.listQuery)];
  const [paper, paperQuery] = [pick(measured.paper), pick(measured.paperQuery)];
  return {
    uncachedListMs: ms(list),
    listBeyondQueryMs: ms(list - listQuery),
    paperMs: ms(paper),
    paperBeyondQueryMs: ms(paper - paperQuery),
  };
}

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
