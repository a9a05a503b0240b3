import { formatCompact, formatCount } from "@/lib/text/counts";
import { formatPublished } from "@/lib/time/format";
import type { PaperCard } from "@/lib/papers/card";
import { outsideDiscussionUrl } from "@/lib/addresses/paper-links";
import { paths } from "@/lib/addresses/urls";

/** The small print of a card: organisation, date, comments, stars. Unknown facts leave no trace. */
export function CardFacts({ paper, pageYear }: { paper: PaperCard; pageYear: number | null }) {
  const { organization, publishedAt, ownCommentCount, githubRepo, githubStars } = paper;
  const outsideCount = paper.commentCount - ownCommentCount;
  const outsideUrl = outsideCount > 0 ? outsideDiscussionUrl(paper.id) : null;
  return (
    <>
      {organization && <a href={paths.organization(organization.name)}>{organization.name}</a>}
      {publishedAt && (
        <time dateTime={publishedAt.toISOString().slice(0, 10)}>
          {formatPublished(publishedAt, pageYear)}
        </time>
      )}
      {ownCommentCount > 0 && (
        <a
          href={paths.comments(paper.id)}
          aria-label={formatCount(ownCommentCount, "comment")}
          className="comment-count"
        >
          {formatCompact(ownCommentCount)}
        </a>
      )}
      {outsideUrl && (
        <a href={outsideUrl} rel="nofollow noopener" className="comment-count">
          {formatCompact(outsideCount)} on Hugging Face
        </a>
      )}
      {githubRepo !== null && githubStars !== null && (
        <a
          href={githubRepo}
          rel="nofollow noopener"
          aria-label={`${formatCount(githubStars, "star")} on GitHub`}
        >
          ★ {formatCompact(githubStars)}
        </a>
      )}
    </>
  );
}
