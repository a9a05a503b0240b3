/** At most so many pages are drawn at once, so many wait, and whoever comes after them hears it at once. */
export function createTurns({ atOnce, waiting }) {
  /** @type {(() => void)[]} */
  const queue = [];
  let running = 0;

  return {
    get isFull() {
      return queue.length >= waiting;
    },
    /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
    async take(work) {
      if (running >= atOnce) await new Promise((resolve) => queue.push(resolve));
      else running += 1;
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
