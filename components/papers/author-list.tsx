import { Fragment, type ReactNode } from "react";
import { formatCount } from "@/lib/text/counts";
import type { PaperAuthor } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";

const unfolded = 20;

/** The authors in order, those after the twentieth folded away; claimed ones lead to the person, others to their search. */
export function AuthorList({ authors }: { authors: PaperAuthor[] }) {
  if (authors.length === 0) return null;
  const first = authors.slice(0, unfolded);
  const rest = authors.slice(unfolded);
  return (
    <div className="mt-3">
      <h2 className="sr-only">Authors</h2>
      <p>{joined(first, searchOf)}</p>
      {rest.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-1 text-accent hover:underline">
            and {formatCount(rest.length, "more author")}
          </summary>
          <p className="[content-visibility:auto]">{joined(rest, () => null)}</p>
        </details>
      )}
    </div>
  );
}

const searchOf = ({ name }: PaperAuthor) => paths.author(name);

/** Names without a link become one piece of text, so that thousands of them stay light. */
function joined(
  authors: PaperAuthor[],
  otherwise: (author: PaperAuthor) => string | null,
): ReactNode {
  const pieces: ReactNode[] = [];
  let text = "";
  for (const [index, author] of authors.entries()) {
    if (index > 0) text += ", ";
    const personHref = linkOf(author);
    const href = personHref ?? otherwise(author);
    if (href === null) {
      text += author.name;
      continue;
    }
    const rel = author.isMember ? "author" : "nofollow";
    pieces.push(
      <Fragment key={author.position}>
        {text}
        <a
          href={href}
          rel={rel}
          className={personHref ? "text-accent hover:underline" : "hover:underline"}
        >
          {author.name}
        </a>
      </Fragment>,
    );
    text = "";
  }
  return (
    <>
      {pieces}
      {text}
    </>
  );
}

function linkOf({ claimedBy, outsideHandle, isMember }: PaperAuthor): string | null {
  const handle = claimedBy ?? outsideHandle;
  if (handle && isMember) return paths.user(handle);
  return outsideHandle ? `https://huggingface.co/${encodeURIComponent(outsideHandle)}` : null;
}
