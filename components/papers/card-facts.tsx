import { formatCompact, formatCount, formatPublished } from "@/lib/format";
import type { PaperCard } from "@/lib/papers/card";
import { paths } from "@/lib/urls";

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
        <a href={paths.comments(paper.id)} className="hover:text-ink hover:underline">
          <svg viewBox="0 0 16 16" className="mr-1 inline size-3.5" aria-hidden="true">
            <path
              d="M2 2h12v9H7l-3.5 3V11H2z"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
          <span aria-hidden="true">{formatCompact(commentCount)}</span>
          <span className="sr-only">{formatCount(commentCount, "comment")}</span>
        </a>
      )}
      {githubRepo !== null && githubStars !== null && (
        <a href={githubRepo} rel="nofollow noopener" className="hover:text-ink hover:underline">
          <span aria-hidden="true">★ {formatCompact(githubStars)}</span>
          <span className="sr-only">{formatCount(githubStars, "star")} on GitHub</span>
        </a>
      )}
    </>
  );
}
