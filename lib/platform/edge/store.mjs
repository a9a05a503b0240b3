import { LRUCache } from "lru-cache";
import { KeptAnswer, digest, policyOf } from "./kept-answer.mjs";

const mostBytes = 64_000_000;
/** How long a shape of address that was not for everyone is passed on without trying. */
const passMs = 60_000;

/** What is kept, in bytes, the longest unread going first. */
/** @param {(answer: import("./edge.mjs").Answer) => import("./edge.mjs").Answer} finished */
export function createStore(finished) {
  /** @type {LRUCache<string, KeptAnswer>} */
  const kept = new LRUCache({ maxSize: mostBytes, sizeCalculation: (answer) => answer.size });
  const passed = new LRUCache({ max: 5_000, ttl: passMs });
  let expiredAt = 0;

  return {
    get: (key) => kept.get(key),
    isPassed: (shape) => passed.has(shape),
    pass: (shape) => passed.set(shape, true),
    get expiredAt() {
      return expiredAt;
    },
    /** Something changed: each page is asked for anew, and Next knows which of them are others now. */
    expire: () => (expiredAt = Date.now()),

    /**
     * The kept answer, or null if this may not be kept. What expired since
     * `askedAt` is out of date already.
     */
    put(key, answer, { url, askedAt }) {
      const policy = policyOf(answer);
      if (!policy) return null;
      const source = digest(answer.body);
      const before = kept.peek(key);
      const isSame = before?.status === answer.status && before.source === source;
      const entry = isSame ? before : new KeptAnswer(finished(answer), { url, source, onGrowth });
      entry.confirm(policy, askedAt);
      kept.set(key, entry);
      return entry;

      function onGrowth() {
        if (kept.peek(key) === entry) kept.set(key, entry);
      }
    },
  };
}
