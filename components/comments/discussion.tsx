import { CommentForm } from "@/components/comments/comment-form";
import { CommentView } from "@/components/comments/comment-view";
import { DiscussionPages } from "@/components/comments/discussion-pages";
import type { ThreadComment } from "@/lib/comments/threads";
import { formatCount } from "@/lib/text/counts";

type Props = {
  paperId: string;
  count: number;
  page: number;
  comments: ThreadComment[];
  pageCount: number;
};

/** `count` includes comments elsewhere, which are only counted. */
export function Discussion({ paperId, count, page, comments, pageCount }: Props) {
  return (
    <section id="community" aria-labelledby="discussion" className="mt-10 max-w-[52rem]">
      <h2 id="discussion" className="text-xl font-bold">
        Discussion
      </h2>
      <p className="text-sm text-soft">
        {count > 0 ? formatCount(count, "comment") : "No comments yet."}
      </p>
      <ol className="mt-4 space-y-3">
        {comments.map((comment) => (
          <CommentView key={comment.id} comment={comment} />
        ))}
      </ol>
      {pageCount > 1 && <DiscussionPages paperId={paperId} page={page} pageCount={pageCount} />}
      <div data-print="hide">
        <CommentForm paperId={paperId} label="Write a comment" />
      </div>
    </section>
  );
}
