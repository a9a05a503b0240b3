import type { ReactNode } from "react";
import { foreignClasses } from "@/components/papers/foreign-classes";
import { UnlinkedPaperText } from "@/components/papers/paper-text";

/** Shorter abstracts fit the lines of a folded one. */
const fitsFolded = 230;

type Props = { text: string; renderText?: (text: string) => ReactNode };

/** The whole abstract, cut to a few lines by style until the reader opens it. */
export function FoldedAbstract({ text, renderText }: Props) {
  return (
    <>
      <p className={`abstract ${foreignClasses.cardAbstract}`}>
        <UnlinkedPaperText text={text} renderText={renderText} />
      </p>
      {text.length > fitsFolded && (
        <details className="more">
          <summary>Show full abstract</summary>
        </details>
      )}
    </>
  );
}
