/** Finishes what Next answers: pages that it leaves empty until a script draws them get their words here. */
import { absentPaper } from "./absent-paper.mjs";
import { valueOf, without } from "./headers.mjs";
import { awayAnswer } from "./refusals.mjs";

/** How Next's document begins for a page that only a script will draw, also where it says 200. */
const emptyDocument = '<!DOCTYPE html><html id="__next_error__"';

/** @returns {Promise<import("./edge.mjs").Answer>} */
export async function completed(answer, { request, pages, database }) {
  if (request.url?.startsWith("/_next/image")) return blamingHost(answer);
  const type = valueOf(answer.headers, "content-type") ?? "text/plain";
  if (!/^text\/(html|plain)/.test(type)) return answer;
  const isEmpty =
    answer.body.subarray(0, emptyDocument.length).toString("latin1") === emptyDocument;
  if (answer.status === 404 && isEmpty)
    return page(answer, 404, absentPaper(request.url, pages.absent) ?? pages.notFound);
  if (answer.status !== 500 && !(isEmpty && answer.status === 200)) return answer;
  return (await database.lookNow()) ? page(answer, 500, pages.failed) : awayAnswer(request, pages);
}

function page(answer, status, body) {
  const headers = without(answer.headers, /^(content-length|content-type|etag)$/i);
  return { status, headers: [...headers, ["Content-Type", "text/html; charset=utf-8"]], body };
}

/**
 * A picture's host that refuses, breaks off or sends nonsense is no fault of this site, though Next
 * says 500. Readers' browsers ask again after a minute and not with each page.
 */
function blamingHost(answer) {
  if (answer.status < 500) return answer;
  const headers = without(answer.headers, /^cache-control$/i);
  const status = answer.status === 504 ? 504 : 502;
  return { ...answer, status, headers: [...headers, ["Cache-Control", "public, max-age=60"]] };
}
