import { isMathBetween } from "./dollars";

/** A stretch that prose rules must leave alone: a formula or an address. */
export type Span =
  | { kind: "math"; start: number; end: number; tex: string; display: boolean }
  | { kind: "url"; start: number; end: number };

const opening =
  /https?:\/\/(?:\\[_%&#~]|[\w\-.~:/?#[\]@!&'()*+,;=%])+|\\[\\$]|\$\$?|\\\(|\\\[|\\begin\{([a-z]+)\*?\}/g;
const displays =
  /^(?:equation|displaymath|math|align|gather|multline|eqnarray|split|aligned|gathered|cases|[bpv]?matrix)$/;
const longest = 6000;

export function findSpans(text: string): Span[] {
  const spans: Span[] = [];
  const search = new Searcher(text);
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const span = spanAt(text, match, search);
    if (!span) continue;
    spans.push(span);
    opening.lastIndex = span.end;
  }
  return spans;
}

/** "$\href{…}{here}$" and "$\textbf{16.3%}$" hold prose. */
export function isProseInDollars(tex: string): boolean {
  return /^\\(?:href|url|emph|text(?:bf|it|tt|sc|sl|rm)?)\{/.test(tex);
}

function spanAt(text: string, match: RegExpExecArray, search: Searcher): Span | null {
  const start = match.index;
  const token = match[0];
  if (token.startsWith("http"))
    return { kind: "url", start, end: start + trimAddress(token).length };
  if (token === "$") return dollarSpan(text, start, search);
  if (token === "$$")
    return delimited(text, { start, open: 2, closer: "$$", display: true }, search);
  if (token === "\\(")
    return delimited(text, { start, open: 2, closer: "\\)", display: false }, search);
  if (token === "\\[")
    return delimited(text, { start, open: 2, closer: "\\]", display: true }, search);
  const name = match[1];
  if (!name || !displays.test(name)) return null;
  const closer = token.replace("begin", "end");
  const span = delimited(text, { start, open: token.length, closer, display: true }, search);
  if (span?.kind !== "math" || /^(?:equation|displaymath|math)$/.test(name)) return span;
  return { ...span, tex: text.slice(start, span.end) };
}

function dollarSpan(text: string, start: number, search: Searcher): Span | null {
  const end = search.dollar(start + 1);
  if (end < 0) return null;
  const content = text.slice(start + 1, Math.min(end, start + longest));
  if (!isMathBetween(text.slice(Math.max(0, start - 4), start), content, text.charAt(end + 1)))
    return null;
  return { kind: "math", start, end: end + 1, tex: content.trim(), display: false };
}

type Delimiters = { start: number; open: number; closer: string; display: boolean };

function delimited(
  text: string,
  { start, open, closer, display }: Delimiters,
  search: Searcher,
): Span | null {
  const end = search.next(closer, start + open);
  if (end < 0 || end - start > longest) return null;
  const tex = text.slice(start + open, end).trim();
  return tex ? { kind: "math", start, end: end + closer.length, tex, display } : null;
}

// A sentence's own punctuation follows an address more often than it ends one.
function trimAddress(address: string): string {
  let end = address.length;
  while (end > 0 && /[.,;:!?'*’”)\]~]/.test(address.charAt(end - 1))) {
    if (address.charAt(end - 1) === ")" && address.slice(0, end - 1).includes("(")) break;
    end -= 1;
  }
  return address.slice(0, end);
}

/** Remembers how far each closer was looked for: without it, unclosed delimiters would cost quadratic time. */
class Searcher {
  private readonly found = new Map<string, number>();
  constructor(private readonly text: string) {}

  next(closer: string, from: number): number {
    const known = this.found.get(closer);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const position = this.text.indexOf(closer, from);
    this.found.set(closer, position);
    return position;
  }

  dollar(from: number): number {
    let position = this.next("$", from);
    while (position > 0 && this.text.charAt(position - 1) === "\\")
      position = this.next("$", position + 1);
    return position;
  }
}
