/** Owns which form of an address's answer a client wants, as a function of its Accept header alone. */
import { subscribe } from "node:diagnostics_channel";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

/** The request's own header that next.config.ts tells the forms apart by; whatever a client sends in it is overwritten. */
export const answerFormHeader = "x-answer-form";

/**
 * "browser": a page for a person. "html": the same with its data in it, for a program that reads
 * pages. "json" only where pages are not wanted at all: a much used client of programs names JSON
 * first and takes anything. Browsers alone name XHTML beside HTML.
 * @param {string | undefined} accept
 * @returns {"browser" | "html" | "json" | "markdown"}
 */
export function answerForm(accept = "") {
  return forms.memo(accept);
}

/** Programs send few different ones, and each reader's request asks. */
const forms = new LRUCache({ max: 500, memoMethod: decide });

/** By RFC 9110: what has a higher weight, then what is named first; what has none is not wanted. */
function decide(accept) {
  const types = new Negotiator({ headers: { accept } })
    .mediaTypes()
    .map((type) => type.toLowerCase());
  const [html, json, markdown, xhtml] = [
    "text/html",
    "application/json",
    "text/markdown",
    "application/xhtml+xml",
  ].map((type) => types.indexOf(type));
  if (markdown !== -1 && (html === -1 || markdown < html)) return "markdown";
  if (html !== -1 && xhtml !== -1) return "browser";
  return json !== -1 && html === -1 && !types.includes("*/*") ? "json" : "html";
}

/** Node tells of a request before anybody handles it. */
export function noteAnswerForms() {
  subscribe("http.server.request.start", (message) => {
    const { request } = message;
    request.headers[answerFormHeader] = answerForm(request.headers.accept);
  });
}
