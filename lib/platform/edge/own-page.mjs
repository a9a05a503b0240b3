/**
 * Pages are drawn by React and sent without it: of all scripts in a finished page our own two stay, each with
 * a nonce, and what is data for programs. A script is ours if it is, byte for byte, one of those in the page
 * that the build drew for nobody, where no word of a reader can stand. So a text that came into a page as HTML
 * gets no nonce however it looks, and that the same nonce is sent to all who get one kept copy helps nobody:
 * whoever wrote that text wrote it before the nonce was made.
 *
 * It would break if a page needed Next's scripts to be whole (content that is streamed into templates and
 * moved by script), or if Next changed how our two tags are written; tests/e2e/policy.spec.ts says so.
 */
import { randomBytes } from "node:crypto";
import { contentPolicy, pagePolicy } from "./content-policy.mjs";
import { valueOf, without } from "./headers.mjs";

const anyScript = /<script\b[^>]*>[\s\S]*?<\/script\s*>/gi;
const data = /^<script type="application\/ld\+json">/;
/** Asks the browser for scripts that are left out. */
const scriptHint = /<link\b(?=[^>]*\brel="(?:module)?preload")(?=[^>]*\bas="script")[^>]*>/gi;
const mark = " data-own=";
/** The policy of what has none of its own; a mail that a moderator looks at has. */
const usual = contentPolicy("'none'").join("; ");

/** @param {Buffer} page that the build drew for nobody in particular */
export function ownScripts(page) {
  const found = page.toString().match(anyScript) ?? [];
  return new Set(found.filter((script) => script.startsWith(`<script${mark}`)));
}

/**
 * @param {import("./edge.mjs").Answer} answer
 * @param {Set<string>} own
 * @returns {import("./edge.mjs").Answer}
 */
export function ownPage(answer, own) {
  if (!valueOf(answer.headers, "content-type")?.startsWith("text/html")) return answer;
  if ((valueOf(answer.headers, "content-security-policy") ?? usual) !== usual) return answer;
  const nonce = randomBytes(16).toString("base64url");
  const body = answer.body
    .toString()
    .replace(anyScript, (script) => {
      if (own.has(script)) return script.replace(mark, ` nonce="${nonce}"${mark}`);
      return data.test(script) ? script : "";
    })
    .replace(scriptHint, "");
  const headers = without(answer.headers, /^(content-security-policy|content-length|etag)$/i);
  /** @type {[string, string]} */
  const policy = ["Content-Security-Policy", pagePolicy(nonce)];
  return { ...answer, headers: [...headers, policy], body: Buffer.from(body) };
}
