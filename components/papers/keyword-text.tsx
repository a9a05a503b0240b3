import { escapeRegExp } from "@/lib/text/escape-reg-exp";
import { Fragment, type ReactNode } from "react";
import { paths } from "@/lib/addresses/urls";

/** Draws prose with the paper's keywords in it leading to the search for them. */
export function createKeywordMarker(keywords: string[]): (prose: string) => ReactNode {
  const words = keywords.filter((word) => word.trim().length > 1);
  if (words.length === 0) return (prose) => prose;
  // The longest first, so that "diffusion model" wins over "model".
  const choices = words.toSorted((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${choices.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (prose) =>
    prose.split(pattern).map((piece, index) =>
      index % 2 === 0 ? (
        <Fragment key={index}>{piece}</Fragment>
      ) : (
        <a
          key={index}
          href={paths.keyword(piece)}
          className="underline decoration-dotted underline-offset-4 hover:text-accent"
        >
          {piece}
        </a>
      ),
    );
}

function escapePattern(text: string): string {
  return escapeRegExp(text).replace(/\s+/g, "\\s+");
}
