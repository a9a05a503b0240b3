/** A page is refreshed at most once in this time, however many votes pour in. */
const quietMs = 8_000;

/**
 * Decides which cache tags to expire now: a tag that was expired a moment ago waits for the rest of
 * its quiet time. Pure but for what it remembers.
 */
export function createRefreshPlan() {
  const waiting = new Set<string>();
  const expiredAt = new Map<string, number>();

  return {
    note(tags: string[]): void {
      for (const tag of tags) waiting.add(tag);
    },

    /** The tags whose quiet time is over, each given out once. */
    take(now: Date): string[] {
      for (const [tag, time] of expiredAt) {
        if (time + quietMs <= now.getTime()) expiredAt.delete(tag);
      }
      const due = [...waiting].filter((tag) => !expiredAt.has(tag));
      for (const tag of due) {
        waiting.delete(tag);
        expiredAt.set(tag, now.getTime());
      }
      return due;
    },
  };
}
