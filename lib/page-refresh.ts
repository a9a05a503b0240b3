import type { PageChange } from "@/lib/page-changes";

/** A page is refreshed at most once in this time, however many votes pour in. */
const quietMs = 8_000;
/** Longer than any change is listed again by `listPageChanges`. */
const rememberMs = 300_000;

/**
 * Decides which cache tags to expire now: each change counts once, and a tag that was expired a
 * moment ago waits for the rest of its quiet time. Pure but for what it remembers.
 */
export function createRefreshPlan() {
  const seen = new Map<bigint, number>();
  const waiting = new Set<string>();
  const expiredAt = new Map<string, number>();

  return {
    note(changes: PageChange[], now: Date): void {
      for (const { id, tag } of changes) {
        if (!seen.has(id)) waiting.add(tag);
        seen.set(id, now.getTime());
      }
      forgetBefore(seen, now.getTime() - rememberMs);
    },

    /** The tags whose quiet time is over, each given out once. */
    take(now: Date): string[] {
      const due = [...waiting].filter((tag) => (expiredAt.get(tag) ?? 0) + quietMs <= now.getTime());
      for (const tag of due) {
        waiting.delete(tag);
        expiredAt.set(tag, now.getTime());
      }
      forgetBefore(expiredAt, now.getTime() - rememberMs);
      return due;
    },
  };
}

function forgetBefore(times: Map<unknown, number>, limit: number): void {
  for (const [key, time] of times) if (time < limit) times.delete(key);
}
