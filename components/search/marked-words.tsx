import { Fragment } from "react";
import { highlightWords } from "@/lib/text/highlight";

/** Prose with the words of the query marked. */
export function MarkedWords({ text, lexemes }: { text: string; lexemes: string[] }) {
  return highlightWords(text, lexemes).map((segment, index) =>
    segment.type === "highlight" ? (
      <mark key={index} className="rounded-xs bg-mark text-ink">
        {segment.text}
      </mark>
    ) : (
      <Fragment key={index}>{segment.text}</Fragment>
    ),
  );
}
