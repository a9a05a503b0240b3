/**
 * The way of one request: what everyone may have is kept and sent from memory; the rest is asked of Next, as
 * much at once as this process bears; and while the database is away, what was kept goes on and nobody waits.
 * @typedef {{ status: number, headers: [string, string | number | string[]][], body: Buffer }} Answer
 */
import { setTimeout as pause } from "node:timers/promises";
import { keyOf, shapeOf } from "./question.mjs";
import { sendKept, sendOnce } from "./send.mjs";
import { createStore } from "./store.mjs";

/** Who could have the page of a while ago does not wait longer than this for the new one. */
const patienceMs = 800;

/**
 * @param {ReturnType<import("./asker.mjs").createAsker>} asker
 * @param {(answer: Answer) => Answer} finished makes of Next's page what is sent
 */
export function createEdge(asker, finished) {
  const store = createStore(finished);
  asker.onExpiry(store.expire);
  /** @type {Map<string, ReturnType<typeof ask>>} */
  const asked = new Map();

  return async function respond(request, response) {
    const key = keyOf(request);
    const kept = key === null ? undefined : store.get(key);
    if (kept?.isFresh(store.expiredAt)) return sendKept({ request, response }, kept, "hit");
    if (kept?.mayBeShownWhileRenewed(store.expiredAt)) {
      void renew(key, request);
      return sendKept({ request, response }, kept, "hit; detail=renewing");
    }
    if (key === null || store.isPassed(shapeOf(request.url))) return passOn(request, response);

    const isFirst = !asked.has(key);
    const { entry, answer } = await untilImpatient(renew(key, request), kept);
    if (entry) return sendKept({ request, response }, entry, isFirst ? "fwd=miss; stored" : "hit");
    const hasFailed = !answer || answer.status >= 500;
    if (hasFailed && kept?.mayStandInForError())
      return sendKept({ request, response }, kept, "hit; detail=stale-if-error");
    // It was asked as nobody: whoever brings nothing of their own would get the same.
    const isTheirs = isFirst && !request.headers.cookie;
    if (answer && (isTheirs || hasFailed)) return sendOnce({ request, response }, finished(answer));
    return passOn(request, response);
  };

  async function passOn(request, response) {
    const answer = await asker.askFor(request, response);
    if (answer) await sendOnce({ request, response }, finished(answer));
  }

  /** Once for all who want it now. */
  function renew(key, request) {
    const running = asked.get(key);
    if (running) return running;
    const asking = ask(key, request).finally(() => asked.delete(key));
    asked.set(key, asking);
    return asking;
  }

  async function ask(key, request) {
    const askedAt = Date.now();
    const answer = await asker.askAsNobody(request);
    const entry = answer && store.put(key, answer, { url: request.url, askedAt });
    const isNotForAll = !entry && (answer?.status ?? 200) < 500;
    if (isNotForAll) store.pass(shapeOf(request.url));
    return { entry, answer };
  }
}

function untilImpatient(renewal, kept) {
  if (!kept?.mayStandInForError()) return renewal;
  return Promise.race([renewal, pause(patienceMs, { entry: null, answer: null })]);
}
