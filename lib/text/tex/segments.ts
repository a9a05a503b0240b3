import type { Style } from "./text-commands";

export type Segment =
  | { type: "text"; text: string }
  | { type: "math"; tex: string; display: boolean }
  | { type: "link"; href: string; children: Segment[] }
  | { type: Style; children: Segment[] };

export function append(out: Segment[], segment: Segment): void {
  if (segment.type === "text") appendText(out, segment.text);
  else out.push(segment);
}

export function appendText(out: Segment[], text: string): void {
  if (text === "") return;
  const last = out.at(-1);
  if (last?.type === "text") last.text += text;
  else out.push({ type: "text", text });
}

export function trimEnd(out: Segment[]): void {
  const last = out.at(-1);
  if (last?.type === "text") last.text = last.text.trimEnd();
}

/** A link may not stand inside a link; its label stays. */
export function withoutLinks(segments: Segment[]): Segment[] {
  return segments.flatMap((segment): Segment[] => {
    if (segment.type === "text" || segment.type === "math") return [segment];
    const children = withoutLinks(segment.children);
    return segment.type === "link" ? children : [{ ...segment, children }];
  });
}
