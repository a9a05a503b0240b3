import "server-only";
/** The one door to Hugging Face's live service. */
import { setTimeout as pause } from "node:timers/promises";
import type { Day } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { askOutside, readAnswer } from "@/lib/sources/ask-outside";
import { retryAfterMs } from "@/lib/sources/retry-after";

const pageSize = 100;
/** The busiest day known had two pages: this only stops a service that ignores the page number. */
const mostPages = 20;
const attempts = 5;
const service = "Hugging Face";
const largestBytes = 32 * 1024 * 1024;
const longestPauseMs = 300_000;

export type Patience = {
  /** How to pause between tries. */
  wait: (milliseconds: number) => Promise<void>;
  /** How long one answer may take. */
  timeoutMs: number;
};
const patience: Patience = { wait: pause, timeoutMs: 30_000 };

/** A day's items of the daily feed, as they come: the importer checks them. Weekends have none. */
export async function listDailyPapers(
  day: Day,
  { wait, timeoutMs }: Patience = patience,
): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const url = `${env.HF_API_URL}/api/daily_papers?date=${day}&limit=${pageSize}&p=${page}`;
    const answer = await getJson(url, { wait, timeoutMs });
    if (!Array.isArray(answer)) {
      throw new AppError("unavailable", `${url} did not answer with a list.`);
    }
    items.push(...answer);
    if (answer.length < pageSize) break;
  }
  return items;
}

/** Asks again, ever more slowly, while the service is busy, broken or out of reach. */
async function getJson(url: string, { wait, timeoutMs }: Patience): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(url, timeoutMs);
    if ("body" in answer) return answer.body;
    if (!answer.isTemporary || attempt === attempts) {
      throw new AppError("unavailable", `${url} failed: ${answer.reason}`);
    }
    const backOffMs = 1_000 * 2 ** (attempt - 1) * (1 + Math.random());
    await wait(Math.min(Math.max(answer.askedPauseMs, backOffMs), longestPauseMs));
  }
}

type Failure = { reason: string; isTemporary: boolean; askedPauseMs: number };

async function ask(url: string, timeoutMs: number): Promise<{ body: unknown } | Failure> {
  try {
    const headers = { accept: "application/json" };
    const answer = await askOutside({ service, url, headers, timeoutMs, largestBytes });
    if (answer.ok) return { body: await readAnswer<unknown>(answer, service, JSON.parse) };
    await answer.body?.cancel();
    return {
      reason: `it answered ${answer.status}.`,
      isTemporary: answer.status === 429 || answer.status >= 500,
      askedPauseMs: askedPause(answer.headers),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { reason: error.message, isTemporary: true, askedPauseMs: 0 };
  }
}

/** By `Retry-After`, or as `RateLimit: "api";r=0;t=120` says it, with nothing remaining. */
function askedPause(headers: Headers): number {
  const [, seconds] = /;\s*r=0\s*;\s*t=(\d+)/.exec(headers.get("ratelimit") ?? "") ?? [];
  return headers.has("retry-after") ? retryAfterMs(headers) : Number(seconds ?? 0) * 1_000;
}
