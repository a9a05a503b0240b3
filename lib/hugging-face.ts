import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Day } from "@/lib/dates";

const pageSize = 100;
const mostPages = 20;
const attempts = 5;
const timeoutMs = 20_000;
const longestPauseMs = 300_000;

type Wait = (milliseconds: number) => Promise<void>;

/**
 * A day's items of the live daily feed, as they come: the importer checks them. A day without papers
 * gives none. `wait` is how it pauses between tries.
 */
export async function listDailyPapers(day: Day, wait: Wait = pause): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const url = `${env.HF_API_URL}/api/daily_papers?date=${day}&limit=${pageSize}&p=${page}`;
    const answer = await getJson(url, wait);
    if (!Array.isArray(answer))
      throw new AppError("unavailable", `${url} did not answer with a list.`);
    items.push(...answer);
    if (answer.length < pageSize) break;
  }
  return items;
}

/** Asks again, ever more slowly, while the service is busy, broken or out of reach. */
async function getJson(url: string, wait: Wait): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(url);
    if ("body" in answer) return answer.body;
    if (!answer.isTemporary || attempt === attempts) {
      throw new AppError("unavailable", `${url} failed: ${answer.reason}.`);
    }
    const backOff = 1_000 * 2 ** attempt * (1 + Math.random());
    await wait(Math.min(Math.max(answer.retryAfterMs, backOff), longestPauseMs));
  }
}

type Failure = { reason: string; isTemporary: boolean; retryAfterMs: number };

async function ask(url: string): Promise<{ body: unknown } | Failure> {
  try {
    const response = await fetch(url, {
      headers: {
        accept: "application/json",
        "user-agent": `DailyPapers/0.1 (self-hosted feed of research papers; ${env.APP_URL})`,
      },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return { body: await response.json() };
    return {
      reason: `it answered ${response.status}`,
      isTemporary: response.status === 429 || response.status >= 500,
      retryAfterMs: readRetryAfter(response.headers.get("retry-after")),
    };
  } catch (error) {
    const isGarbled = error instanceof SyntaxError;
    const reason = isGarbled ? "its answer is not JSON" : `it did not answer (${String(error)})`;
    return { reason, isTemporary: true, retryAfterMs: 0 };
  }
}

/** Seconds or a date, as HTTP has it. */
function readRetryAfter(value: string | null): number {
  if (value === null) return 0;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : 0;
}
