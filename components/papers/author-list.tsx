import { Fragment, type ReactNode } from "react";
import { formatCount } from "@/lib/text/counts";
import type { PaperAuthor } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";

const unfolded = 20;

/** The authors in order, those after the twentieth folded away; claimed ones lead to the person. */
export function AuthorList({ authors }: { authors: PaperAuthor[] }) {
  if (authors.length === 0) return null;
  const first = authors.slice(0, unfolded);
  const rest = authors.slice(unfolded);
  return (
    <div className="mt-3">
      <h2 className="sr-only">Authors</h2>
      <p>{joined(first)}</p>
      {rest.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-1 text-accent hover:underline">
            and {formatCount(rest.length, "more author")}
          </summary>
          <p className="[content-visibility:auto]">{joined(rest)}</p>
        </details>
      )}
    </div>
  );
}

/** Names without a link become one piece of text, so that thousands of them stay light. */
function joined(authors: PaperAuthor[]): ReactNode {
  const pieces: ReactNode[] = [];
  let text = "";
  for (const [index, author] of authors.entries()) {
    if (index > 0) text += ", ";
    const href = linkOf(author);
    if (href === null) {
      text += author.name;
      continue;
    }
    const rel = author.isMember ? "author" : "nofollow noopener";
    pieces.push(
      <Fragment key={author.position}>
        {text}
        <a href={href} rel={rel} className="text-accent hover:underline">
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
