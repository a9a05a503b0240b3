import type { ReactNode } from "react";
import { AuthorCount } from "@/components/papers/author-count";
import { CardFacts } from "@/components/papers/card-facts";
import { FoldedAbstract } from "@/components/papers/folded-abstract";
import { PaperThumbnail } from "@/components/papers/paper-thumbnail";
import { PaperText } from "@/components/papers/paper-text";
import { UpvoteBox } from "@/components/papers/upvote-box";
import type { PaperCard as Paper } from "@/lib/papers/card";
import { paths } from "@/lib/addresses/urls";

type Props = { paper: Paper; pageYear: number | null; renderText?: (text: string) => ReactNode };

/** One paper in a list. `pageYear` is the year of the list's own day, null where it has none. */
export function PaperCard({ paper, pageYear, renderText }: Props) {
  const [media] = paper.media;
  return (
    <article data-paper-id={paper.id} className="paper-card">
      <UpvoteBox paperId={paper.id} count={paper.upvoteCount} />
      {paper.submittedBy && (
        <p className="mb-1 truncate text-xs text-soft">Submitted by {paper.submittedBy}</p>
      )}
      <h3>
        <a href={paths.paper(paper.id)}>
          <PaperText text={paper.title} renderText={renderText} />
        </a>
      </h3>
      <FoldedAbstract text={paper.abstract} renderText={renderText} />
      {media && <PaperThumbnail paperId={paper.id} media={media} />}
      <footer>
        {paper.authorCount !== null && (
          <AuthorCount count={paper.authorCount} names={paper.authors.map(({ name }) => name)} />
        )}
        <CardFacts paper={paper} pageYear={pageYear} />
      </footer>
    </article>
  );
}
