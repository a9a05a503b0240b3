import { ServerResponse } from "node:http";

/** What is longer is on its way already: no page and no list of ours is. */
const mostHeld = 8_000_000;
const documents = /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml|javascript))/;

/**
 * Takes an answer whole, so that it can be decided on before a byte leaves. What is no document, or too
 * long for one, goes to the `target` as it comes; without a target it is dropped, and `null` says so.
 */
export class HeldResponse extends ServerResponse {
  /** @type {Buffer[]} */
  #chunks = [];
  #size = 0;
  #hasBegun = false;
  #isOver = false;
  /** Whether it goes on as it comes. */
  #streams = false;
  #target;
  #settle;

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {ServerResponse | null} target
   */
  constructor(request, target) {
    super(request);
    this.#target = target;
    /** @type {Promise<import("./edge.mjs").Answer | null>} */
    this.whole = new Promise((resolve) => (this.#settle = resolve));
    target?.once("close", () => this.#isOver || this.emit("close"));
  }

  get headersSent() {
    return this.#hasBegun;
  }

  writeHead(status, ...rest) {
    this.statusCode = status;
    const headers = rest.find((value) => typeof value === "object") ?? {};
    const pairs = Array.isArray(headers) ? inPairs(headers) : Object.entries(headers);
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, value);
    this.#hasBegun = true;
    return this;
  }

  flushHeaders() {
    this.#hasBegun = true;
  }

  write(chunk, encoding, callback) {
    this.#hasBegun = true;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, textEncoding(encoding)) : chunk;
    const done = typeof encoding === "function" ? encoding : callback;
    if (this.#streams || this.#mustStream(bytes.length)) return this.#pass(bytes, done);
    this.#chunks.push(Buffer.from(bytes));
    this.#size += bytes.length;
    done?.();
    return true;
  }

  end(chunk, encoding, callback) {
    if (this.#isOver) return this;
    if (chunk && typeof chunk !== "function") this.write(chunk, encoding);
    this.#isOver = this.finished = this.#hasBegun = true;
    if (this.#streams) this.#target?.end();
    const body = Buffer.concat(this.#chunks);
    this.#settle(
      this.#streams ? null : { status: this.statusCode, headers: headersOf(this), body },
    );
    const done = [chunk, encoding, callback].find((value) => typeof value === "function");
    process.nextTick(() => {
      this.emit("finish");
      this.emit("close");
      done?.();
    });
    return this;
  }

  /** Next gave up: what it wrote is worth nothing. */
  fail() {
    if (this.#isOver) return;
    this.#chunks = [];
    this.statusCode = 500;
    this.setHeader("Content-Type", "text/html; charset=utf-8");
    this.end();
  }

  /** Whoever asked has another answer already. */
  abandon() {
    this.#target = null;
  }

  #mustStream(more) {
    const type = String(this.getHeader("content-type") ?? "text/html");
    if (documents.test(type) && this.#size + more <= mostHeld) return false;
    this.#streams = true;
    const target = this.#target;
    if (target && !target.headersSent) {
      target.writeHead(this.statusCode, headersOf(this).flat());
      target.on("drain", () => this.emit("drain"));
      for (const held of this.#chunks) target.write(held);
    }
    this.#chunks = [];
    this.#settle(null);
    return true;
  }

  #pass(bytes, done) {
    if (this.#target && !this.#target.destroyed) return this.#target.write(bytes, done);
    done?.();
    return true;
  }
}

const headersOf = (response) =>
  response.getRawHeaderNames().map((name) => [name, once(name, response.getHeader(name))]);

/** Next says where a kept page leads twice, which a client would read as one address. */
const once = (name, value) => (/^location$/i.test(name) ? [value].flat()[0] : value);

const textEncoding = (encoding) => (typeof encoding === "string" ? encoding : "utf8");

function inPairs(flat) {
  if (Array.isArray(flat[0])) return flat;
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1]]] : []));
}
