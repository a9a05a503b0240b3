import { CommentForm } from "@/components/comments/comment-form";
import { CommentView } from "@/components/comments/comment-view";
import { StepLink } from "@/components/ui/step-link";
import type { ThreadComment } from "@/lib/comments/threads";
import { formatCount } from "@/lib/format";
import { paths } from "@/lib/urls";

type Props = { paperId: string; count: number; page: number; comments: ThreadComment[]; hasMore: boolean };

/** `count` includes comments elsewhere, which are only counted. */
export function Discussion({ paperId, count, page, comments, hasMore }: Props) {
  return (
    <section id="community" aria-labelledby="discussion" className="mt-10 max-w-[52rem]">
      <h2 id="discussion" className="text-xl font-bold">
        Discussion
      </h2>
      <p className="text-sm text-soft">{count > 0 ? formatCount(count, "comment") : "Nobody has commented yet."}</p>
      <ol className="mt-4 space-y-3">
        {comments.map((comment) => (
          <CommentView key={comment.id} comment={comment} />
        ))}
      </ol>
      {(page > 1 || hasMore) && (
        <nav aria-label="Pages of the discussion" className="mt-4 flex gap-2">
          {page > 1 && <StepLink href={page === 2 ? paths.comments(paperId) : paths.commentPage(paperId, page - 1)} rel="prev" label="Older comments" />}
          {hasMore && <StepLink href={paths.commentPage(paperId, page + 1)} rel="next" label="Newer comments" />}
        </nav>
      )}
      <div data-print="hide">
        <CommentForm paperId={paperId} label="Write a comment" />
      </div>
    </section>
  );
}
