import { createHash } from "node:crypto";
import CachePolicy from "http-cache-semantics";
import { flat, valueOf, varyOf, without } from "./headers.mjs";
import { isWorthPacking, pack, unpack } from "./encodings.mjs";
import { variesUnknown } from "./question.mjs";

/** A kept page is packed once and sent thousands of times. */
const quality = 5;

/**
 * One answer that everyone may have, in the encodings that somebody asked for. How long it is fresh, may be
 * shown once more while it is asked for anew, or stands in for an error, is RFC 9111 and 5861.
 */
export class KeptAnswer {
  /** @type {Map<string, Promise<Buffer>>} */
  #bodies = new Map();
  /** @type {Map<string, (string | number)[]>} */
  #headers = new Map();
  /** @type {Map<string, Buffer>} Those that are ready. */
  #ready = new Map();

  /**
   * @param {import("./edge.mjs").Answer} answer
   * @param {object} options
   * @param {string} options.url
   * @param {string} options.source the body's digest
   * @param {() => void} options.onGrowth
   */
  constructor(answer, { url, source, onGrowth }) {
    this.status = answer.status;
    this.source = source;
    this.etag = valueOf(answer.headers, "etag") ?? `W/"${source}"`;
    this.isPacked = isWorthPacking(valueOf(answer.headers, "content-type"), answer.body.length);
    this.shared = [...without(answer.headers, saidAnew), ["Vary", varyOf(answer.headers, url)]];
    this.onGrowth = onGrowth;
    this.#keep("identity", Promise.resolve(answer.body));
    this.#ready.set("identity", answer.body);
  }

  /** In bytes, for the bound of what is kept. */
  get size() {
    let size = 2_000;
    for (const body of this.#ready.values()) size += body.length;
    return size;
  }

  /** It was true when it was asked for, now or again with the same words: what was packed stays. */
  confirm(policy, askedAt) {
    this.policy = policy;
    this.askedAt = askedAt;
    this.freshUntil = askedAt + policy.maxAge() * 1000;
  }

  /** @param {number} expiredAt when something of the site last became another */
  isFresh(expiredAt) {
    return this.askedAt >= expiredAt && Date.now() < this.freshUntil;
  }

  /** Whether its readers need not wait for the new one: nothing is known to have changed. */
  mayBeShownWhileRenewed(expiredAt) {
    return this.askedAt >= expiredAt && this.policy.useStaleWhileRevalidate();
  }

  mayStandInForError() {
    return this.policy.timeToLive() > 0;
  }

  /** @returns {Buffer | Promise<Buffer>} at once if it was asked for before */
  bodyIn(encoding) {
    return this.#ready.get(encoding) ?? this.#bodies.get(encoding) ?? this.#make(encoding);
  }

  /** The headers that do not change from one reader to the next, flat as `writeHead` takes them. */
  headersFor(encoding, length) {
    const headers = this.#headers.get(encoding) ?? this.#headersOf(encoding, length);
    this.#headers.set(encoding, headers);
    return headers;
  }

  #make(encoding) {
    const [held, body] = this.#bodies.entries().next().value;
    const made = body
      .then((bytes) => unpack(bytes, held))
      .then((bytes) => pack(bytes, encoding, quality))
      .then((bytes) => {
        this.#ready.set(encoding, bytes);
        // Hardly any client takes the bytes unpacked; they can be had from the packed ones.
        if (encoding !== "identity" && held === "identity") this.#forget("identity");
        this.onGrowth();
        return bytes;
      });
    this.#keep(encoding, made);
    return made;
  }

  #keep(encoding, body) {
    this.#bodies.set(encoding, body);
  }

  #forget(encoding) {
    this.#bodies.delete(encoding);
    this.#ready.delete(encoding);
  }

  #headersOf(encoding, length) {
    // A client puts the headers of a 304 over those it has: none that belongs to a body may be there.
    if (encoding === "none")
      return [...flat(this.shared.filter(([name]) => ofAnyBody.test(name))), "ETag", this.etag];
    return [
      ...flat(this.shared),
      ...["ETag", this.etag, "Content-Length", length],
      ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    ];
  }
}

/** Null for what may not be kept for everyone: by its own word, or since it depends on who asks. */
export function policyOf(answer) {
  const headers = Object.fromEntries(
    answer.headers.map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (headers["set-cookie"] || headers["content-encoding"]) return null;
  if (variesUnknown(headers.vary ?? "")) return null;
  const response = { status: answer.status, headers: { ...headers, vary: "" } };
  const policy = new CachePolicy({ method: "GET", url: "/", headers: {} }, response, {
    shared: true,
    cacheHeuristic: 0,
  });
  return policy.storable() && policy.maxAge() > 0 ? policy : null;
}

export const digest = (body) => createHash("sha1").update(body).digest("base64url");

const ofAnyBody = /^(cache-control|vary|access-control-.*)$/i;
/** Said anew for each encoding or each reader. */
const saidAnew =
  /^(etag|vary|content-length|content-encoding|transfer-encoding|connection|date|age|ratelimit.*)$/i;
