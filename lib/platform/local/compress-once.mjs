import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import compressible from "compressible";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import vary from "vary";

const ways = {
  br: (/** @type {Buffer} */ body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: promisify(gzip),
};
const encodings = Object.keys(ways);

/** Under a body's encoding, address and ETag; in bytes. Two that ask at once share one compression. */
const kept = new LRUCache({
  maxSize: 64_000_000,
  sizeCalculation: (body) => body.length,
  fetchMethod: (_key, _stale, { context: { encoding, chunks } }) =>
    ways[encoding](Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)))),
});

/**
 * Compresses a body that has an ETag once, not for each reader: what a cached page costs is then what
 * Next needs to find it. All other answers go on as they are.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function compressOnce(request, response) {
  const encoding = new Negotiator(request).encoding(encodings, encodings);
  if (!encoding || request.method !== "GET") return;
  const { write, end, flushHeaders } = response;
  /** @type {(string | Uint8Array)[]} */
  const chunks = [];
  const applies = () =>
    response.statusCode === 200 &&
    response.hasHeader("ETag") &&
    !response.headersSent &&
    !response.hasHeader("Content-Encoding") &&
    compressible(String(response.getHeader("Content-Type")));

  response.flushHeaders = () => applies() || flushHeaders.call(response);
  response.write = (chunk, ...rest) =>
    applies() ? chunks.push(chunk) > 0 : write.call(response, chunk, ...rest);
  response.end = (...args) => {
    if (!applies()) return end.apply(response, args);
    if (args[0]) chunks.push(args[0]);
    const key = `${encoding} ${request.url} ${response.getHeader("ETag")}`;
    kept.fetch(key, { context: { encoding, chunks } }).then((body) => {
      response.setHeader("Content-Encoding", encoding);
      response.setHeader("Content-Length", body.length);
      vary(response, "Accept-Encoding");
      end.call(response, body);
    });
    return response;
  };
}
