import "server-only";
/**
 * Owns for how long a claim holds and when what failed is tried again, for all that is sent: mails
 * somebody waits for, digests, notifications, and digests to channels.
 */
import { Prisma } from "@/lib/generated/prisma/client";

type Rhythm = {
  /** Longer than one try can take: an older claim is nobody's any more. */
  leaseMs: number;
  firstWaitMs: number;
  /** Each wait is so many times as long as the one before. */
  growth: number;
  longestWaitMs: number;
  mostAttempts: number;
};

/** Somebody sits and waits: 5 seconds, then twice as long each time and a minute at most. */
export const awaited: Rhythm = {
  leaseMs: 180_000,
  firstWaitMs: 5_000,
  growth: 2,
  longestWaitMs: 60_000,
  mostAttempts: Infinity,
};

/** 5 minutes, then three times as long each time: some 10 hours in all. */
export const inBulk: Rhythm = {
  leaseMs: 600_000,
  firstWaitMs: 300_000,
  growth: 3,
  longestWaitMs: Infinity,
  mostAttempts: 6,
};

type Failed = {
  /** The one that has just failed among them. */
  attempts: number;
  now: Date;
  /** From then on it is of no use; null for ever. */
  until: Date | null;
  /** For how long the other side asked to be left alone. */
  askedWaitMs?: number;
};

/** Null when it is not tried again. */
export function nextAttemptAt(
  rhythm: Rhythm,
  { attempts, now, until, askedWaitMs = 0 }: Failed,
): Date | null {
  if (attempts >= rhythm.mostAttempts) return null;
  const wait = Math.min(rhythm.firstWaitMs * rhythm.growth ** (attempts - 1), rhythm.longestWaitMs);
  const at = new Date(now.getTime() + Math.max(wait, askedWaitMs));
  return until && at >= until ? null : at;
}

/** A sender that claimed something before this instant, and has not settled it, has crashed. */
export function abandonedAt({ leaseMs }: Rhythm, now: Date): Date {
  return new Date(now.getTime() - leaseMs);
}

/** Of a table of tries, the rows that may be claimed again: they wait for it, or their sender crashed. */
export function isOpen(rhythm: Rhythm, now: Date): Prisma.Sql {
  return Prisma.sql`((status = 'retrying' AND next_attempt_at <= ${now})
    OR (status = 'claimed' AND claimed_at <= ${abandonedAt(rhythm, now)}))`;
}
