import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { fillSite } from "@/tests/bench/fill-site";
import { processSeconds } from "@/tests/bench/process-times";
import { startSite } from "@/tests/bench/site";

const papers = 10_000;
const connections = 8;
const seconds = 10;
const mixed = 6_000;

/**
 * What was not asked for before, in one process, in answers a second and in milliseconds of processor
 * for each, in Node and in PostgreSQL: search pages, the API's search answers and papers, and a mix of
 * 70 % paper pages with searches, Markdown and JSON. On a busy machine the milliseconds tell more.
 */
export async function bench() {
  const site = await startSite();
  try {
    await fillSite(site.client, papers);
    const { rows } = await site.client.query<{ id: string; title: string }>(
      "select id, title from paper where hidden_at is null order by id",
    );
    const query = (n: number) => {
      const words = (rows[(n * 7919) % rows.length]?.title ?? "").split(" ");
      return encodeURIComponent(words.slice(n % 4, (n % 4) + 2 + (n % 3)).join(" "));
    };
    const id = (n: number) => rows[n % rows.length]?.id ?? "";
    const kinds: Record<string, (n: number) => string> = {
      searchPages: (n) => `/papers?q=${query(n)}`,
      searchAnswers: (n) => `/api/papers/search?q=${query(n + 1_000_000)}`,
      paperAnswers: (n) => `/api/papers/${id(mixed + (n % (rows.length - mixed)))}`,
      mix: (n) => mix(n, id(n % mixed), query(n + 2_000_000)),
    };
    const postmaster = readPostmaster(site.postgresFolder);
    const figures: Record<string, object> = {};
    for (const [name, path] of Object.entries(kinds)) {
      await ask(site.origin, (n) => path(n + 5_000_000), 2); // both sides first compile what they run often
      const before = spent(site.port, postmaster);
      const answers = await ask(site.origin, path, seconds);
      const after = spent(site.port, postmaster);
      const each = (from: number, to: number) => round(((to - from) * 1000) / answers.count);
      figures[name] = {
        perSecond: round(answers.count / answers.seconds),
        nodeMs: each(before.node, after.node),
        postgresMs: each(before.postgres, after.postgres),
        failures: answers.failures,
      };
    }
    return figures;
  } finally {
    await site.stop();
  }
}

function mix(n: number, id: string, query: string): string {
  const turn = n % 10;
  if (turn < 7) return `/papers/${id}`;
  if (turn === 7) return `/papers?q=${query}`;
  return turn === 8 ? `/papers/${id}.md` : `/api/papers/${id}`;
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** Each address once, from several connections, until the time is up. */
async function ask(origin: string, path: (n: number) => string, forSeconds: number) {
  const started = performance.now();
  let next = 0;
  let failures = 0;
  const worker = async () => {
    while (performance.now() - started < forSeconds * 1000) {
      const n = next++;
      if ((await statusOf(origin + path(n))) !== 200) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { count: next, failures, seconds: (performance.now() - started) / 1000 };
}

function statusOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    }).on("error", reject);
  });
}

function readPostmaster(folder: string): number {
  return Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

function spent(port: number, postmaster: number) {
  return {
    node: processSeconds(
      (line) => line.includes(`--port=${port}`) || line.includes(`--port\0${port}`),
    ),
    postgres: processSeconds((_line, parent, id) => parent === postmaster || id === postmaster),
  };
}

const round = (value: number) => Number(value.toFixed(1));
