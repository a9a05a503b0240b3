import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const everyMs = 500;
const patienceMs = 600;

/**
 * Knows whether the database answers, by asking it twice a second over a connection of its own: so nobody
 * has to wait for it to be found out.
 */
export function watchDatabase(connectionString) {
  let isAway = false;
  let isClosed = false;
  /** @type {Set<() => void>} */
  const waiting = new Set();
  /** @type {pg.Client | null} */
  let client = null;

  /** @type {Promise<boolean> | null} */
  let looking = null;

  const lookNow = () => (looking ??= look().finally(() => (looking = null)));

  async function look() {
    const answered = await Promise.race([ask(), tooLate()]);
    if (!answered) drop();
    const hasGone = !answered && !isAway && !isClosed;
    isAway = !answered;
    if (hasGone) for (const tell of [...waiting]) tell();
    return answered;
  }

  async function ask() {
    try {
      if (!client) {
        const fresh = new pg.Client({ connectionString, application_name: "watch" });
        fresh.on("error", () => drop(fresh));
        client = fresh;
        await fresh.connect();
      }
      await client.query("select 1");
      return true;
    } catch {
      return false;
    }
  }

  function drop(which = client) {
    if (which === client) client = null;
    which?.end().catch(() => undefined);
    which?.connection?.stream?.destroy();
  }

  const run = async () => {
    while (!isClosed) {
      await lookNow();
      await pause(everyMs, undefined, { ref: false });
    }
  };
  void run();

  return {
    get isAway() {
      return isAway;
    },
    /** True if it answers. */
    lookNow,
    /** Settles when it goes away; `forget` for whoever does not wait any more. */
    untilAway() {
      /** @type {() => unknown} */
      let forget = () => undefined;
      const gone = new Promise((resolve) => {
        const tell = () => resolve("away");
        waiting.add(tell);
        forget = () => waiting.delete(tell);
      });
      return { gone, forget };
    },
    close() {
      isClosed = true;
      drop();
    },
  };
}

/** A busy process may find the answer lying there already: it looks once more before it judges. */
async function tooLate() {
  await pause(patienceMs, undefined, { ref: false });
  await turn();
  await turn();
  return false;
}
