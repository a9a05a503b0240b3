import "server-only";
/** Owns how often one client or account may do what. The counts stand in Postgres, so that every server process agrees. */
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { noteStanding } from "@/lib/platform/rate-limit-standing";
import { hashSecret } from "@/lib/platform/secrets";

/** So many times in so many seconds; RATE_LIMIT_SCALE multiplies the times. */
const limits = {
  "sign-in by address": { times: 30, seconds: 600 },
  // One while a link is fresh, and few a day: nobody's mailbox is a target. A browser that signed in to
  // that account before counts by itself, so that strangers cannot use its owner's turns up.
  "sign-in mail by email": { times: 1, seconds: 300 },
  "sign-in mail by email, a day": { times: 10, seconds: 86_400 },
  "sign-in link by address": { times: 60, seconds: 600 },
  "upvote by account": { times: 120, seconds: 60 },
  "upvote by address": { times: 600, seconds: 60 },
  "token by account": { times: 10, seconds: 3600 },
  "token by address": { times: 20, seconds: 3600 },
  "subscription mail by email": { times: 3, seconds: 604_800 },
  "subscription by address": { times: 20, seconds: 600 },
  "comment by account": { times: 20, seconds: 600 },
  "reaction by account": { times: 60, seconds: 60 },
  "report by account": { times: 20, seconds: 3600 },
  "submission by account": { times: 20, seconds: 3600 },
  "preview by address": { times: 30, seconds: 60 },
} satisfies Record<string, { times: number; seconds: number }>;

export type RateLimitName = keyof typeof limits;

/** Lets the library speak through the one Prisma client, so that it needs no connections of its own. */
const storeClient = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(
      text,
      ...values,
    );
    return { rows: rows.map((row) => ({ ...row, expire: Number(row.expire) })) };
  },
};

const limiters = new Map<RateLimitName, RateLimiterPostgres>();

/** Counts one attempt. Throws once there were too many, and says when to try again. */
export async function takeRateLimit(name: RateLimitName, key: string): Promise<void> {
  if (env.RATE_LIMIT_SCALE === 0) return;
  const limiter = limiterOf(name);
  const note = ({ remainingPoints, msBeforeNext }: RateLimiterRes) =>
    noteStanding({
      policy: name.replaceAll(" ", "-"),
      quota: limiter.points,
      windowSeconds: limiter.duration,
      remaining: Math.max(0, remainingPoints),
      resetSeconds: Math.max(0, Math.ceil(msBeforeNext / 1000)),
    });
  try {
    // Hashed, so that no mail address or client address is kept.
    note(await limiter.consume(hashSecret(key)));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    note(refused);
    const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw new AppError(
      "rate_limited",
      `Too many attempts. Try again in ${inWords(retryAfterSeconds)}.`,
      { retryAfterSeconds },
    );
  }
}

function limiterOf(name: RateLimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const { times, seconds } = limits[name];
  const limiter = new RateLimiterPostgres({
    storeClient,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points: Math.max(1, Math.floor(times * env.RATE_LIMIT_SCALE)),
    duration: seconds,
  });
  limiters.set(name, limiter);
  return limiter;
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return minutes <= 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
