import { encodingFor, isWorthPacking, pack } from "./encodings.mjs";
import { flat, valueOf, varyOf, without } from "./headers.mjs";
import { isKnown } from "./known.mjs";

/** For one reader: quick rather than small. */
const quality = 4;

/**
 * Sends a kept answer, or that the client has it already.
 * @param {import("./kept-answer.mjs").KeptAnswer} kept
 * @param {string} how for `Cache-Status`, RFC 9211
 */
export function sendKept({ request, response }, kept, how) {
  const age = Math.max(0, Math.floor((Date.now() - kept.askedAt) / 1000));
  const told = ["Age", age, "Cache-Status", `daily-papers; ${how}`];
  if (kept.status === 200 && isKnown(request, kept.etag)) {
    // Nothing that belongs to a body: the client puts these headers over those that it has.
    const lines = kept.headersFor("none").concat(told);
    response.writeHead(304, lines);
    response.end();
    return;
  }
  const encoding = kept.isPacked ? encodingFor(request) : "identity";
  const body = kept.bodyIn(encoding);
  if (body instanceof Promise) return body.then((bytes) => sendBody(bytes));
  return sendBody(body);

  function sendBody(bytes) {
    response.writeHead(kept.status, kept.headersFor(encoding, bytes.length).concat(told));
    response.end(request.method === "HEAD" ? undefined : bytes);
  }
}

/** @param {import("./edge.mjs").Answer} answer */
export async function sendOnce({ request, response }, { status, headers, body }) {
  const isPacked =
    status !== 304 &&
    !valueOf(headers, "content-encoding") &&
    isWorthPacking(valueOf(headers, "content-type"), body.length);
  const encoding = isPacked ? encodingFor(request) : "identity";
  const bytes = await pack(body, encoding, quality);
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, [
    ...flat(without(headers, saidAnew)),
    ...["Vary", varyOf(headers, request.url)],
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    ...(hasNoBody(request, status, body) ? [] : ["Content-Length", bytes.length]),
  ]);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

const saidAnew = /^(content-length|transfer-encoding|connection|vary)$/i;

/** Next may have answered a HEAD without the body's length. */
const hasNoBody = (request, status, body) =>
  status === 304 || status === 204 || (request.method === "HEAD" && body.length === 0);
