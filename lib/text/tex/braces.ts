import type { Span } from "./spans";

/** For every "{" the index of its "}", skipping escaped ones and those inside formulae. */
export function matchBraces(text: string, spans: Span[] = []): Map<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  const brace = /\\[^A-Za-z]|[{}]/g;
  let spanIndex = 0;
  for (let match = brace.exec(text); match; match = brace.exec(text)) {
    let span = spans[spanIndex];
    while (span && span.end <= match.index) span = spans[++spanIndex];
    if (span && span.start <= match.index) {
      brace.lastIndex = span.end;
    } else if (match[0] === "{") {
      open.push(match.index);
    } else if (match[0] === "}") {
      const opener = open.pop();
      if (opener !== undefined) closers.set(opener, match.index);
    }
  }
  return closers;
}
