import { CommentForm } from "@/components/comments/comment-form";
import { CommentView } from "@/components/comments/comment-view";
import { DiscussionPages } from "@/components/comments/discussion-pages";
import type { ThreadComment } from "@/lib/comments/threads";
import { outsideDiscussionUrl } from "@/lib/addresses/paper-links";
import { formatCount } from "@/lib/text/counts";

type Props = {
  paperId: string;
  counts: { all: number; own: number };
  page: number;
  comments: ThreadComment[];
  pageCount: number;
};

/** Comments elsewhere are only counted, with the way to them. */
export function Discussion({ paperId, counts, page, comments, pageCount }: Props) {
  // Those that an export of another site brought along can be read here.
  const readable = Math.max(counts.own, pageCount > 1 ? counts.own : comments.length);
  const outsideCount = counts.all - readable;
  const outsideUrl = outsideCount > 0 ? outsideDiscussionUrl(paperId) : null;
  return (
    <section id="community" aria-labelledby="discussion" className="mt-10 max-w-[52rem]">
      <h2 id="discussion" className="text-xl font-bold">
        Discussion
      </h2>
      <p className="text-sm text-soft">
        {readable > 0 ? formatCount(readable, "comment") : "No comments here yet."}
        {outsideUrl && (
          <>
            {" "}
            <a href={outsideUrl} rel="nofollow noopener" className="text-accent underline">
              {formatCount(outsideCount, "comment")} on Hugging Face
            </a>
          </>
        )}
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
