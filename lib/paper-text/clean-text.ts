import { decodeHtmlEntities, printableNonAscii } from "./html-entities";
import { restoreLostBackslashes } from "./lost-backslashes";
import { findSpans } from "./spans";
import { decodeTexAccents } from "./tex-accents";

// Controls, lone surrogates, soft hyphens, zero-width and bidi-override characters.
const junk =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\uffff]|\p{Cs}/gu;
// Joiners belong inside emoji and several scripts, never beside ASCII or at an end.
const strayJoiners =
  /(?<![^\x00-\x7f\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\x7f])/gu;
const unusual = /[^\t\n\r\x20-\x7e]/;
// arXiv listings spell some punctuation as mathematics.
const unicodeCommand = /\$\\unicode\{x([0-9a-fA-F]{2,6})\}\$/g;
// Not every single space: replacing those by themselves took two thirds of an import.
const spaces = /[\s\u0085]{2,}|[^\S ]|\u0085/g;
const texLike = /[\\~`]|''|--|[_^][\d{c]|\{|times|sim\d|approx\d|eq\d|pm\d/;

/** What an import stores: one line of normalized Unicode; formulae keep their TeX, prose loses most of it. */
export function cleanText(raw: string): string {
  const plain = decodeCharacters(normalize(unusual.test(raw) ? raw.replace(junk, "") : raw));
  const text = (unusual.test(plain) ? plain.replace(strayJoiners, "").normalize("NFC") : plain)
    .replace(spaces, " ")
    .trim();
  return texLike.test(text) ? normalize(cleanAroundSpans(text).replace(spaces, " ").trim()) : text;
}

function decodeCharacters(text: string): string {
  const decoded = text.includes("&") ? decodeHtmlEntities(text) : text;
  return decoded.replace(
    unicodeCommand,
    (whole, hex) => printableNonAscii(parseInt(hex, 16)) ?? whole,
  );
}

function normalize(text: string): string {
  return unusual.test(text) ? text.normalize("NFC") : text;
}

function cleanAroundSpans(text: string): string {
  const pieces: string[] = [];
  let position = 0;
  for (const span of findSpans(text)) {
    pieces.push(cleanProse(text.slice(position, span.start), text.charAt(span.start)));
    const source = text.slice(span.start, span.end);
    pieces.push(span.kind === "url" ? source.replace(/\\([_%&#~])/g, "$1") : source);
    position = span.end;
  }
  pieces.push(cleanProse(text.slice(position), ""));
  return pieces.join("");
}

function cleanProse(prose: string, next: string): string {
  if (!texLike.test(prose)) return prose;
  const decoded = decodeTexAccents(prose)
    .replace(/\\\\?([%&_#])/g, "$1")
    // Mathematics escaped twice: "min-\\$p\\$ sampling".
    .replace(/\\\$([A-Za-z])\\\$/g, "$$$1$$");
  return cleanTies(cleanDashes(cleanQuotes(restoreLostBackslashes(decoded))), next);
}

function cleanQuotes(prose: string): string {
  return prose
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/(^|[\s([“])`([^`'\s](?:[^`']{0,78}[^`'\s])?)'(?=[\s.,;:!?)\]”]|$)/g, "$1‘$2’");
}

// " --help" and "git --amend" keep their hyphens: TeX prose has a word or a space on both sides.
function cleanDashes(prose: string): string {
  return prose
    .replace(/(?<=[\p{L}\p{N})\]}'’”"%.,])---(?=[\p{L}\p{N}([{“"\\])|(?<=\s)---(?=\s)/gu, "—")
    .replace(/(?<=[\p{L}\p{N})\]}'’”"%.,])--(?=[\p{L}\p{N}([{“"\\])|(?<=\s)--(?=\s)/gu, "–");
}

// A tie joins words ("Fig.~2", "3D~printing"); "~30%", "7~8" and "z~0.3" say "about" or "to".
function cleanTies(prose: string, next: string): string {
  if (!prose.includes("~")) return prose;
  const joined = prose
    .replace(/(?<=[\p{L}.,;:)\]’”"])~(?=[\p{L}([\\“‘])/gu, " ")
    .replace(/(?<=[\p{N}%}])~(?=[\p{L}\\])/gu, " ")
    .replace(/(?<=(?<![\p{L}\p{N}_])[\p{L}\p{N}-]{2,}\.?)~(?=\d+(?![\p{N}.]))/gu, " ")
    .replace(/(?<=\p{L})~(?=\s(?!\d))/gu, "");
  return next === "" ? joined : joined.replace(/(?<=[\p{L}\p{N}.,:)])~$/u, " ");
}
