import { setTimeout as pause } from "node:timers/promises";
import { startSite } from "@/tests/bench/site";
import { createVoters } from "@/tests/bench/voters";

const before = 10_000;
const away = 120_000;
const after = 15_000;
const readsEachTick = 10;
const tickMs = 50;
const people = 50;

type Answer = { kind: "kept" | "write"; status: number; ms: number; at: number };

/**
 * 200 readers' requests a second for pages that were asked for before, and 20 upvotes a second, over two
 * minutes in which the database says nothing more. How many of the first failed, how long they took,
 * whether each vote that was acknowledged is there afterwards, and after how long all is as before.
 */
export async function bench() {
  const site = await startSite();
  try {
    await site.fillTo(200);
    const [{ rows: papers }, tokens] = [
      await site.client.query<{ id: string }>("select id from paper order by id limit 40"),
      await createVoters(site.client, { people, others: 0 }),
    ];
    const ids = papers.map(({ id }) => id);
    const pages = [
      ...["/papers", "/papers/trending", "/papers/date/2025-12-09", "/feeds/daily.xml"],
      ...["/api/daily_papers", ...ids.slice(0, 15).map((id) => `/papers/${id}`)],
    ];
    for (const page of pages) await fetch(site.origin + page);

    const answers: Answer[] = [];
    const acknowledged: { id: string; token: string }[] = [];
    const begun = performance.now();
    const running: Promise<unknown>[] = [];
    const ask = async (kind: Answer["kind"], path: string, options: RequestInit = {}) => {
      const from = performance.now();
      const signal = AbortSignal.timeout(30_000);
      const answer = await fetch(site.origin + path, { ...options, signal }).catch(() => null);
      await answer?.arrayBuffer().catch(() => null);
      const status = answer?.status ?? 0;
      answers.push({ kind, status, ms: performance.now() - from, at: from - begun });
      return status;
    };
    const vote = async (number: number) => {
      const [id = "", token = ""] = [ids[number % 40], tokens[Math.floor(number / 40) % people]];
      const headers = { authorization: `Bearer ${token}` };
      const status = await ask("write", `/api/papers/${id}/upvote`, { method: "PUT", headers });
      if (status === 200) acknowledged.push({ id, token });
    };
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
      for (let read = 0; read < readsEachTick; read += 1)
        running.push(ask("kept", pages[(ticks * readsEachTick + read) % pages.length] ?? ""));
      running.push(vote(ticks));
    }, tickMs);
    await pause(before);
    site.door.fallSilent();
    await pause(away);
    site.door.open();
    await pause(after);
    clearInterval(clock);
    await Promise.all(running);

    const kept = answers.filter(({ kind }) => kind === "kept");
    const writes = answers.filter(({ kind }) => kind === "write");
    const back = writes.find(({ status, at }) => status === 200 && at > before + away);
    return {
      reads: kept.length,
      readsFailed: kept.filter(({ status }) => status !== 200).length,
      readsP99Ms: percentile(kept, 0.99),
      writes: writes.length,
      writesRefused: writes.filter(({ status }) => status === 503).length,
      writesUnanswered: writes.filter(({ status }) => status === 0).length,
      slowestWriteMs: percentile(writes, 1),
      backAfterMs: Math.round((back?.at ?? Number.NaN) - before - away),
      acknowledged: acknowledged.length,
      lost: await countLost(site.client, acknowledged),
    };
  } finally {
    await site.stop();
  }
}

function percentile(answers: Answer[], part: number): number {
  const sorted = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  return Math.round(sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN);
}

type Client = Awaited<ReturnType<typeof startSite>>["client"];

async function countLost(client: Client, votes: { id: string; token: string }[]): Promise<number> {
  const { rows } = await client.query<{ vote: string }>(
    "select paper_id || ' ' || replace(handle, 'voter-', '') as vote from upvote join \"user\" u on u.id = user_id",
  );
  const there = new Set(rows.map(({ vote }) => vote));
  const wanted = votes.map(
    ({ id, token }) => `${id} ${Number(token.replace("dp_bench-", "")) + 1}`,
  );
  return wanted.filter((vote) => !there.has(vote)).length;
}
