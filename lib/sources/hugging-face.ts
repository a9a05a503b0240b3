import "server-only";
/** The one door to Hugging Face's live service. */
import { setTimeout as pause } from "node:timers/promises";
import type { Day } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";

const pageSize = 100;
/** The busiest day known had two pages: this only stops a service that ignores the page number. */
const mostPages = 20;
const attempts = 5;
const longestAnswer = 32 * 1024 * 1024;
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
      throw new AppError("unavailable", `${url} failed: ${answer.reason}.`);
    }
    const backOffMs = 1_000 * 2 ** (attempt - 1) * (1 + Math.random());
    await wait(Math.min(Math.max(answer.askedPauseMs, backOffMs), longestPauseMs));
  }
}

type Failure = { reason: string; isTemporary: boolean; askedPauseMs: number };

async function ask(url: string, timeoutMs: number): Promise<{ body: unknown } | Failure> {
  try {
    const response = await fetch(url, {
      headers: {
        accept: "application/json",
        "user-agent": `DailyPapers/0.1 (self-hosted feed of research papers; +${env.APP_URL})`,
      },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return { body: JSON.parse(await readText(response)) };
    await response.body?.cancel();
    return {
      reason: `it answered ${response.status}`,
      isTemporary: response.status === 429 || response.status >= 500,
      askedPauseMs: askedPause(response.headers),
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason =
      error instanceof SyntaxError
        ? "its answer is not JSON"
        : `it did not answer (${String(error)})`;
    return { reason, isTemporary: true, askedPauseMs: 0 };
  }
}

async function readText({ body, url }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > longestAnswer) throw new AppError("unavailable", `${url} answers without end.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** `Retry-After` in seconds or as a date, or `RateLimit: "api";r=0;t=120` with nothing remaining. */
function askedPause(headers: Headers): number {
  const retryAfter = headers.get("retry-after");
  if (retryAfter !== null) {
    const isSeconds = /^\d+$/.test(retryAfter);
    const pauseMs = isSeconds ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
    return Number.isFinite(pauseMs) ? Math.max(pauseMs, 0) : 0;
  }
  const [, seconds] = /;\s*r=0\s*;\s*t=(\d+)/.exec(headers.get("ratelimit") ?? "") ?? [];
  return seconds === undefined ? 0 : Number(seconds) * 1_000;
}
