import type { Segment } from "./segments";

const opening = /[([“‘≈±~<>≤≥-]{1,2}$/;
const closing = /^[.,;:!?)\]”’"'%–-]{1,3}/;

/**
 * Puts each formula into one group with the punctuation that touches it. Browsers break lines beside a formula
 * as beside a picture, which leaves full stops at the start of lines; neither NBSP nor a word joiner prevents it.
 */
export function glueFormulae(segments: Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  let before = "";
  let taken = "";
  segments.forEach((segment, index) => {
    const next = segments[index + 1];
    if (segment.type === "text") {
      const rest = segment.text.slice(taken.length);
      before = next && isInlineFormula(next) ? (opening.exec(rest)?.[0] ?? "") : "";
      const prose = textOf(rest.slice(0, rest.length - before.length));
      if (prose.length > 0) groups.push(prose);
      taken = "";
    } else if (isInlineFormula(segment)) {
      taken = next?.type === "text" ? (closing.exec(next.text)?.[0] ?? "") : "";
      groups.push([...textOf(before), segment, ...textOf(taken)]);
      before = "";
    } else {
      groups.push([segment]);
    }
  });
  return groups;
}

function isInlineFormula(segment: Segment): boolean {
  return segment.type === "math" && !segment.display;
}

function textOf(text: string): Segment[] {
  return text ? [{ type: "text", text }] : [];
}
