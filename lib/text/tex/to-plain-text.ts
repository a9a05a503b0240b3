import { mathToPlain } from "./math-to-plain";
import { parsePaperText } from "./parse-paper-text";
import type { Segment } from "./segments";
import { toSubscript, toSuperscript } from "./symbols";

/** The text for mail, feeds' titles, descriptions and the search index: no markup, formulae readable. */
export function toPlainText(text: string): string {
  return plain(parsePaperText(text))
    .replace(/\s{2,}|[^\S ]/g, " ")
    .trim();
}

function plain(segments: Segment[]): string {
  return segments.map(plainSegment).join("");
}

function plainSegment(segment: Segment): string {
  switch (segment.type) {
    case "text":
      return segment.text;
    case "math":
      return segment.display ? ` ${mathToPlain(segment.tex)} ` : mathToPlain(segment.tex);
    case "superscript":
      return toSuperscript(plain(segment.children));
    case "subscript":
      return toSubscript(plain(segment.children));
    default:
      return plain(segment.children);
  }
}
