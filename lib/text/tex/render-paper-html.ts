import { escapeHtml } from "@/lib/text/html";
import { parsePaperText } from "./parse-paper-text";
import type { Segment } from "./segments";
import { renderMath } from "./render-math";

/** Safe HTML for feeds: every tag is written here or by the formula renderer. */
export function renderPaperHtml(text: string): string {
  return render(parsePaperText(text));
}

function render(segments: Segment[]): string {
  return segments.map(renderSegment).join("");
}

function renderSegment(segment: Segment): string {
  switch (segment.type) {
    case "text":
      return escapeHtml(segment.text);
    case "math":
      return renderMath(segment.tex, segment.display);
    case "link":
      return `<a href="${escapeHtml(segment.href)}">${render(segment.children)}</a>`;
    case "strong":
      return `<strong>${render(segment.children)}</strong>`;
    case "emphasis":
      return `<em>${render(segment.children)}</em>`;
    case "code":
      return `<code>${render(segment.children)}</code>`;
    case "underline":
      return `<u>${render(segment.children)}</u>`;
    case "superscript":
      return `<sup>${render(segment.children)}</sup>`;
    case "subscript":
      return `<sub>${render(segment.children)}</sub>`;
  }
}
