import { Fragment, type ReactNode } from "react";

type Render = (prose: string) => ReactNode;

/** An address ends before the punctuation of the sentence it stands in. */
const address = /(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’])/;

/** Draws prose with the addresses in it as links, and the rest as `render` does. */
export function linkAddresses(render: Render = (prose) => prose): Render {
  return function LinkedProse(prose) {
    if (!prose.includes("://")) return render(prose);
    return prose.split(address).map((piece, index) =>
      index % 2 === 0 ? (
        <Fragment key={index}>{render(piece)}</Fragment>
      ) : (
        <a key={index} href={piece} rel="nofollow noopener" className="prose-link">
          {piece}
        </a>
      ),
    );
  };
}
