import { createElement, Fragment, type ReactNode } from "react";
import { glueFormulae } from "@/lib/text/tex/glue-formulae";
import { parsePaperText } from "@/lib/text/tex/parse-paper-text";
import { type Segment, withoutLinks } from "@/lib/text/tex/segments";
import { renderMath } from "@/lib/text/tex/render-math";

type Props = { text: string; renderText?: (text: string) => ReactNode };

/** A title or an abstract with its formulae, links and emphasis; `renderText` may mark words in the prose. */
export function PaperText({ text, renderText = (prose) => prose }: Props) {
  return <Segments segments={parsePaperText(text)} renderText={renderText} />;
}

/** The same without links: for text of which a part is out of sight, where a keyboard would get lost. */
export function UnlinkedPaperText({ text, renderText = (prose) => prose }: Props) {
  return <Segments segments={withoutLinks(parsePaperText(text))} renderText={renderText} />;
}

type SegmentsProps = { segments: Segment[]; renderText: (text: string) => ReactNode };

function Segments({ segments, renderText }: SegmentsProps) {
  return inOrder(
    glueFormulae(segments).map((group) => {
      const drawn = group.map((segment) => drawSegment(segment, renderText));
      return group.length === 1 ? (
        drawn[0]
      ) : (
        <span className="whitespace-nowrap">{inOrder(drawn)}</span>
      );
    }),
  );
}

/** The parts of one text never move: given as they stand, they need no keys, which weigh in a page. */
function inOrder(parts: ReactNode[]): ReactNode {
  return parts.length === 1 ? parts[0] : createElement(Fragment, null, ...parts);
}

function drawSegment(segment: Segment, renderText: (text: string) => ReactNode): ReactNode {
  if (segment.type === "text") return renderText(segment.text);
  if (segment.type === "math") {
    const markup = { __html: renderMath(segment.tex, segment.display) };
    return <span dangerouslySetInnerHTML={markup} />;
  }
  const children = <Segments segments={segment.children} renderText={renderText} />;
  switch (segment.type) {
    case "link":
      return <a href={segment.href}>{children}</a>;
    case "strong":
      return <strong>{children}</strong>;
    case "emphasis":
      return <em>{children}</em>;
    case "code":
      return <code>{children}</code>;
    case "underline":
      return <u>{children}</u>;
    case "superscript":
      return <sup>{children}</sup>;
    case "subscript":
      return <sub>{children}</sub>;
  }
}
