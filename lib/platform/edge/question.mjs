/** Which answers may be shared, and under which name: the question, without whoever asks it. */
import { IncomingMessage } from "node:http";
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- Node knows no "@/"
import { answerForm, answerFormHeader } from "../http/answer-form.mjs";

/** Their answers stream, or are each caller's own, or lie on the disk as small as they get. */
const passing = /^\/(_next\/(image|data|webpack)|media\/|api\/(auth|cron|mcp|viewer|health)|plain)/;
/** The cookie under which everyone's pages become one reader's own; others change none. */
const ownPages = /(?:^|; ?)plain=1/;
const longest = 2_000;

/** What stands for every header that wants the same form. */
const acceptOf = {
  browser: "text/html,application/xhtml+xml",
  html: "text/html",
  json: "application/json",
  markdown: "text/markdown",
};

/** Those of Next's router, which no page of ours brings along, are never asked for as nobody. */
const routerHeaders = [
  "rsc",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
];
/** What a kept answer may depend on, by its own `Vary`; anything else there, and it is not kept. */
const known = new Set([...routerHeaders, "accept", "accept-encoding"]);

/** The name under which everyone's answer is kept, or null for what is not for everyone. */
export function keyOf(request) {
  const { method, url = "", headers } = request;
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.authorization || headers.range || headers.rsc) return null;
  if (url.length > longest || passing.test(url)) return null;
  if (headers.cookie && ownPages.test(headers.cookie)) return null;
  return `${answerForm(headers.accept)} ${url}`;
}

/** The address without its values: what one of them was refused, its brothers need not try. */
export function shapeOf(url) {
  const [path, query = ""] = url.split("?");
  return `${path}?${[...new URLSearchParams(query).keys()].sort().join("&")}`;
}

export function variesUnknown(vary) {
  return String(vary)
    .split(",")
    .some((name) => name.trim() !== "" && !known.has(name.trim().toLowerCase()));
}

/**
 * The same question asked by nobody: without cookies, names of hosts or programs. So an answer that is
 * kept by mistake holds nothing of whoever happened to be the first.
 */
export function askedByNobody(request, host) {
  const question = new IncomingMessage(request.socket);
  question.method = "GET";
  question.url = request.url;
  question.httpVersion = request.httpVersion;
  question.httpVersionMajor = 1;
  question.httpVersionMinor = 1;
  const form = answerForm(request.headers.accept);
  const headers = { host, accept: acceptOf[form], [answerFormHeader]: form };
  for (const name of ["x-socket-address", "x-forwarded-for"])
    if (request.headers[name] !== undefined) headers[name] = request.headers[name];
  question.headers = headers;
  question.rawHeaders = Object.entries(headers).flat();
  question.complete = true;
  question.push(null);
  return question;
}
