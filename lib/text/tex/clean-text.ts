import { cleanProse } from "./clean-prose";
import { decodeHtmlEntities, printableNonAscii } from "@/lib/text/html-entities";
import { jatsToTex } from "./jats";
import { restoreLostCommands } from "./lost-backslashes";
import { findSpans, isProseInDollars } from "./spans";

// Controls, lone surrogates, soft hyphens, zero-width and bidi-override characters.
const junk =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ue000\ufeff\ufff9-\ufffb\uffff]|\p{Cs}/gu;
// Joiners belong inside emoji and several scripts, never beside ASCII or at an end.
const strayJoiners =
  /(?<![^\x00-\x7f\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\x7f])/gu;
const unusual = /[^\t\n\r\x20-\x7e]/;
const anchor =
  /<a\s[^<>]{0,200}?href="(https?:\/\/[^"<>\s\\{}]{1,500})"[^<>]{0,200}>([^<>{}\\]{0,200})<\/a>/gi;
// arXiv listings spell some punctuation as mathematics.
const unicodeCommand = /\$\\unicode\{x([0-9a-fA-F]{2,6})\}\$/g;
// Not every single space: replacing those by themselves took two thirds of an import.
const spaces = /[\s\u0085]{2,}|[^\S ]|\u0085/g;
const mostRounds = 10;
const texLike = /[\\~`]|''|--|% [A-Z]|[_^][\d{c]|\{|times|sim\d|approx\d|eq\d|pm\d/;

/** What an import stores: one line of normalized Unicode; formulae keep their TeX, prose loses most of it. */
export function cleanText(raw: string): string {
  const visible = unusual.test(raw) ? raw.replace(junk, "").replace(strayJoiners, "") : raw;
  const text = normalize(decodeCharacters(normalize(visible)).replace(spaces, " ").trim());
  return texLike.test(text) ? normalize(cleanProseParts(text).replace(spaces, " ").trim()) : text;
}

function cleanProseParts(text: string): string {
  return cleanAroundSpans(unwrapProse(restoreLostCommands(text)));
}

/** Each decoding may bring another to light; none is left for the next cleaning to find. */
function decodeCharacters(text: string): string {
  let read = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = read;
    read = decodeOnce(read);
    if (read === before) break;
  }
  return read;
}

function decodeOnce(text: string): string {
  const decoded = text.includes("&") ? decodeHtmlEntities(text) : text;
  return jatsToTex(decoded)
    .replace(anchor, "\\href{$1}{$2}")
    .replace(unicodeCommand, (whole, hex) => printableNonAscii(parseInt(hex, 16)) ?? whole);
}

function normalize(text: string): string {
  return unusual.test(text) ? text.normalize("NFC") : text;
}

function unwrapProse(text: string): string {
  if (!/\$\s?\\(?:href|url|emph|text)/.test(text)) return text;
  let position = 0;
  const pieces = findSpans(text).flatMap((span) => {
    if (span.kind !== "math" || !isProseInDollars(span.tex)) return [];
    const before = text.slice(position, span.start);
    position = span.end;
    return [before, span.tex];
  });
  return pieces.join("") + text.slice(position);
}

// Formulae and addresses step aside for one sign that counts as a word, so that prose rules see their neighbours.
const placeholder = "\ue000";

function cleanAroundSpans(text: string): string {
  const held: string[] = [];
  const prose: string[] = [];
  let position = 0;
  for (const span of findSpans(text)) {
    const source = text.slice(span.start, span.end);
    held.push(span.kind === "url" ? source.replace(/(?<!\\)\\+(?=[_%&#~])/g, "") : source);
    prose.push(text.slice(position, span.start), placeholder);
    position = span.end;
  }
  prose.push(text.slice(position));
  let index = 0;
  return cleanProse(prose.join("")).replaceAll(placeholder, () => held[index++] ?? "");
}
