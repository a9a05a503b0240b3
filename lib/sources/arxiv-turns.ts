import "server-only";
/**
 * Owns whose turn it is to ask arXiv: one request at a time and a pause after each, over all
 * processes, as its terms of use ask for. A turn is a row in Postgres, so nobody holds a connection
 * while waiting.
 */
import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";

/** Longer than any request may last: a process that dies in its turn blocks nobody for longer. */
const longestTurnMs = env.ARXIV_TIMEOUT_MS + 5_000;
const lookAgainMs = 250;

export async function inArxivTurn<Result>(
  ask: () => Promise<Result>,
  patienceMs = 15_000,
): Promise<Result> {
  await takeTurn(patienceMs);
  try {
    return await ask();
  } finally {
    await freeAfter(env.ARXIV_PAUSE_MS);
  }
}

async function takeTurn(patienceMs: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const taken = await db.$executeRaw`
      insert into arxiv_turn (id, free_at) values (1, clock_timestamp() + ${longestTurnMs} * interval '1 ms')
      on conflict (id) do update set free_at = excluded.free_at where arxiv_turn.free_at <= clock_timestamp()`;
    if (taken > 0) return;
    if (Date.now() > giveUpAt)
      throw new AppError(
        "unavailable",
        "arXiv is getting too many requests from this site right now. Try again in a moment.",
      );
    await pause(lookAgainMs);
  }
}

async function freeAfter(pauseMs: number): Promise<void> {
  await db.$executeRaw`update arxiv_turn set free_at = clock_timestamp() + ${pauseMs} * interval '1 ms' where id = 1`;
}
