import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- Node knows no "@/"
import { ownPageMark } from "../http/own-page-mark.mjs";
import { completed } from "./documents.mjs";
import { HeldResponse } from "./held-response.mjs";
import { askedByNobody } from "./question.mjs";
import { awayAnswer, busyAnswer, worksWithoutDatabase } from "./refusals.mjs";

/**
 * Asks Next, so that every answer is one: also where Next fails, where too many ask at once, and where the
 * database that it would wait for is away.
 * @param {object} parts
 * @param {import("node:http").RequestListener} parts.next
 * @param {string} parts.host under which nobody in particular asks
 * @param {ReturnType<import("./database-watch.mjs").watchDatabase>} parts.database
 * @param {ReturnType<import("./turns.mjs").createTurns>} parts.turns
 * @param {ReturnType<import("./turns.mjs").createTurns>} parts.innerTurns for what the site asks of itself,
 *   since whoever waits for it holds a turn already
 * @param {{ failed: Buffer, notFound: Buffer, absent?: string }} parts.pages
 */
export function createAsker({ next, host, database, turns, innerTurns, pages }) {
  const requests = new AsyncLocalStorage();
  let expire = () => undefined;
  // The app says so in the middle of a request; at its end Next has forgotten its own copies.
  subscribe("pages-expired", () => {
    const request = requests.getStore();
    if (request) request.hasExpired = true;
    else expire();
  });

  return {
    /** Called when pages have become others. */
    onExpiry: (listener) => (expire = listener),

    /** Null: it streams, which nobody in particular can be given. */
    askAsNobody: (request) => ask(askedByNobody(request, host), null, turnsFor(request)),

    /** Null: it is on its way to them already. */
    askFor: (request, response) => ask(request, response, turnsFor(request)),
  };

  function turnsFor(request) {
    return request.headers[ownPageMark] ? innerTurns : turns;
  }

  async function ask(request, target, its) {
    const needsDatabase = !worksWithoutDatabase(request.url);
    if (needsDatabase && database.isAway) return awayAnswer(request, pages);
    if (its.isFull) return busyAnswer(request);
    const answer = await its.take(() => askNext(request, target, needsDatabase));
    return answer && completed(answer, { request, pages, database });
  }

  async function askNext(request, target, needsDatabase) {
    const held = new HeldResponse(request, target);
    const started = { hasExpired: false };
    held.once("close", () => started.hasExpired && expire());
    requests
      .run(started, () => Promise.resolve(next(request, held)))
      .catch((error) => {
        process.stderr.write(`${error?.stack ?? error}\n`);
        held.fail();
      });
    if (!needsDatabase) return held.whole;
    const away = database.untilAway();
    const answer = await Promise.race([held.whole, away.gone]).finally(away.forget);
    if (answer !== "away") return answer;
    held.abandon();
    return awayAnswer(request, pages);
  }
}
