import { promisify } from "node:util";
import zlib from "node:zlib";
import compressible from "compressible";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

const { constants } = zlib;
const ways = {
  br: {
    pack: (body, quality) =>
      promisify(zlib.brotliCompress)(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          [constants.BROTLI_PARAM_LGWIN]: 20,
        },
      }),
    unpack: promisify(zlib.brotliDecompress),
  },
  gzip: { pack: promisify(zlib.gzip), unpack: promisify(zlib.gunzip) },
};
const offered = [...Object.keys(ways), "identity"];
/** Below this the headers weigh more than what is saved. */
const smallest = 860;

/** @type {LRUCache<string, string>} */
const chosen = new LRUCache({
  max: 500,
  memoMethod: (accepted) =>
    new Negotiator({ headers: { "accept-encoding": accepted } }).encoding(offered, offered) ??
    "identity",
});

/** "br", "gzip" or "identity": by RFC 9110, with its weights. */
export function encodingFor(request) {
  return chosen.memo(request.headers["accept-encoding"] ?? "identity");
}

export function isWorthPacking(type, length) {
  return length >= smallest && compressible(String(type ?? ""));
}

/** @returns {Promise<Buffer>} */
export function pack(body, encoding, quality) {
  return encoding === "identity" ? Promise.resolve(body) : ways[encoding].pack(body, quality);
}

export function unpack(body, encoding) {
  return encoding === "identity" ? Promise.resolve(body) : ways[encoding].unpack(body);
}
