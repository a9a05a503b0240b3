/** Owns which form of an address's answer a client wants, as a function of its Accept header alone. */
import { subscribe } from "node:diagnostics_channel";

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
  const types = accept.split(",").map((type) => type.replace(/;.*/s, "").trim().toLowerCase());
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
