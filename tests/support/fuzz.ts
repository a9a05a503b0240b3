/** Odd requests to every address of the site: each has to end in an answer that is not the site's own fault. */
import { readdirSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import fc from "fast-check";

type OddRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
};
export type Finding = { request: OddRequest; status: number; milliseconds: number };
type Options = { requests: number; seed: number; connections?: number };

/** What is slower is found as well. */
const patienceMs = 2_000;

/** Addresses that no file of `app` names: rewrites lead there. */
const rewritten = ["/papers/[id].md", "/papers/[id].json", "/sitemap.xml", "/openapi.json"];

const patterns = [
  ...readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
    .map((file) => `/${file}`.replace(/\/(page|route)\.tsx?$/, "")),
  ...rewritten,
];

const values = fc.oneof(
  fc.constantFrom(
    ...[
      "dp-000000000000",
      "2405.15738",
      "2405.15738v2",
      "hep-th/9901001",
      "hep-th%2F9901001",
      "2025-12-09",
    ],
    ...["2025-W50", "2025-12", "trending", "daily.xml", "weekly.rss", "1", "0", "-1", "1e9"],
    ...["00000000-0000-4000-8000-000000000000", "AK", "@AK", "upvote", "hide", "bibtex", "ris"],
  ),
  fc.constantFrom(
    ...["%", "%%", "%00", "%zz", "%ff%fe", "a%00b", "..", ".", "%2e%2e%2f", "%2F", "%5C", "//"],
    ...["'", '"', "<script>", "${7*7}", "{{7*7}}", "%0d%0aX-Odd:1", "year:0000", "0000-00-00"],
    ...["9999-99-99", "275760-09-13", "2025-02-30", "2025-W99", "null", "undefined", "NaN"],
    ...["constructor", "__proto__", "[object Object]", "é".repeat(40), "‮", "😀", "\u{1D400}"],
    ...["9".repeat(400), "a".repeat(5_000), "(".repeat(500), "\\".repeat(300), "-".repeat(300)],
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const names = fc.constantFrom(
  ...["q", "p", "page", "limit", "date", "week", "month", "sort", "submitter", "token", "field"],
  ...["cat", "year", "after", "cursor", "next", "to", "paper", "arxivId", "email", "frequency"],
  ...["comment", "paperId", "parentId", "topics", "timeZone", "hour", "upvote", "filter", "url"],
);
const fields = fc.array(fc.tuple(names, values), { maxLength: 4 });

const json = fc.oneof(
  fields.map((pairs) => JSON.stringify(Object.fromEntries(pairs))),
  fc.json(),
  fc.constantFrom("", "null", "[]", '"x"', "{", '{"a":', "\u0000", "[".repeat(5_000)),
  fc.constant(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: {} })),
);
const urlEncoded = fields.map((pairs) =>
  pairs.map(([name, value]) => `${name}=${encode(value)}`).join("&"),
);
const multipart = fc.oneof(
  fields.map(
    (pairs) =>
      pairs
        .map(
          ([name, value]) =>
            `--odd\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
        )
        .join("") + "--odd--\r\n",
  ),
  fc.constantFrom("", "--odd", "--odd\r\n\r\n", "--odd\r\nContent-Disposition: x\r\n\r\nx", "x"),
);
const bodies = fc.oneof(
  fc.tuple(fc.constant("application/json"), json),
  fc.tuple(fc.constant("application/x-www-form-urlencoded"), urlEncoded),
  fc.tuple(fc.constant("multipart/form-data; boundary=odd"), multipart),
  fc.tuple(fc.constantFrom("multipart/form-data", "text/plain", "x", ""), json),
);

const oddHeaders = fc.record(
  {
    accept: fc.constantFrom("*/*", "text/html", "application/json", "text/markdown", ";;q=", ","),
    cookie: fc.constantFrom("signed-in=1", "plain=1", "authjs.session-token=x", "=;=;", "a"),
    authorization: fc.constantFrom("Bearer", "Bearer x", `Bearer ${"x".repeat(2_000)}`, "Basic ="),
    origin: fc.constantFrom("http://localhost", "null", "https://example.org", "x"),
    range: fc.constantFrom("bytes=0-", "bytes=9-1", "bytes=-", "x"),
    "if-none-match": fc.constantFrom("*", '"x"', "W/", ","),
    "if-modified-since": fc.constantFrom("x", "Thu, 01 Jan 1970 00:00:00 GMT"),
    "accept-encoding": fc.constantFrom("br", "gzip", "identity;q=0", "*;q=0", "x"),
    "x-forwarded-for": fc.constantFrom("x", "::1", "1.2.3.4, 5.6.7.8", ",,,"),
    "next-action": fc.constantFrom("x", "0".repeat(42), "7f".repeat(21)),
    rsc: fc.constant("1"),
    "next-router-state-tree": fc.constantFrom("x", "%5B%5D", "%"),
  },
  { requiredKeys: [] },
);

const requests: fc.Arbitrary<OddRequest> = fc
  .record({
    method: fc.constantFrom("GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "PATCH", "DELETE"),
    rareMethod: fc.oneof(
      { arbitrary: fc.constant(null), weight: 60 },
      { arbitrary: fc.constantFrom("OPTIONS", "TRACE", "PROPFIND"), weight: 1 },
    ),
    pattern: fc.constantFrom(...patterns),
    parts: fc.array(values, { minLength: 4, maxLength: 4 }),
    query: fields,
    headers: oddHeaders,
    body: bodies,
  })
  .map(({ method, rareMethod, pattern, parts, query, headers, body: [type, body] }) => {
    const takesBody = /^P|DELETE/.test(method) && !rareMethod;
    const search = query.map(([name, value]) => `${name}=${encode(value)}`).join("&");
    return {
      method: rareMethod ?? method,
      path: fillIn(pattern, parts) + (search ? `?${search}` : ""),
      headers: {
        ...definedOnly(headers),
        // Node sends the body of a DELETE without saying how long it is.
        ...(takesBody && {
          "content-type": type,
          "content-length": String(Buffer.byteLength(body)),
        }),
      },
      body: takesBody ? body : "",
    };
  });

/** Some values are percent signs already; anything else that no address may hold is escaped. */
function encode(value: string): string {
  return value.replace(/[^\x21-\x7e]|[#&?]/gsu, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  );
}

function fillIn(pattern: string, parts: string[]): string {
  let next = 0;
  return pattern.replace(/\[+[^\]]+\]+/g, () => encode(parts[next++ % parts.length] ?? "")) || "/";
}

function definedOnly(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** Sends so many requests, the same ones for the same seed, and returns those that ended badly. */
export async function fuzz(
  origin: string,
  { requests: count, seed, connections = 8 }: Options,
): Promise<Finding[]> {
  const all = fc.sample(requests, { numRuns: count, seed });
  const found: Finding[] = [];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let next = all.pop(); next; next = all.pop()) {
        const started = performance.now();
        const status = await send(origin, next);
        const milliseconds = Math.round(performance.now() - started);
        if (isFault(status) || milliseconds > patienceMs)
          found.push({ request: next, status, milliseconds });
      }
    }),
  );
  return found;
}

/** 502 to 504 say that something outside does not answer; 0 that the connection broke. */
function isFault(status: number): boolean {
  return status === 0 || status === 500 || status > 504;
}

function send(origin: string, { method, path, headers, body }: OddRequest): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, method, path, headers, timeout: 20_000 });
    sent.on("response", (answer: IncomingMessage) => {
      text(answer).then(
        // A fault that nobody foresaw is told as "unavailable".
        (words) => resolve(words.includes("on our side") ? 500 : (answer.statusCode ?? 0)),
        () => resolve(0),
      );
    });
    sent.on("timeout", () => sent.destroy());
    sent.on("error", () => resolve(0));
    sent.end(body);
  });
}
