import { formatCompact, formatCount } from "@/lib/text/counts";
import { formatPublished } from "@/lib/time/format";
import type { PaperCard } from "@/lib/papers/card";
import { paths } from "@/lib/addresses/urls";

/** The small print of a card: organisation, date, comments, stars. Unknown facts leave no trace. */
export function CardFacts({ paper, pageYear }: { paper: PaperCard; pageYear: number | null }) {
  const { organization, publishedAt, commentCount, githubRepo, githubStars } = paper;
  return (
    <>
      {organization && <span>{organization.name}</span>}
      {publishedAt && (
        <time dateTime={publishedAt.toISOString().slice(0, 10)}>
          {formatPublished(publishedAt, pageYear)}
        </time>
      )}
      {commentCount > 0 && (
        <a
          href={paths.comments(paper.id)}
          aria-label={formatCount(commentCount, "comment")}
          className="comment-count"
        >
          {formatCompact(commentCount)}
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
