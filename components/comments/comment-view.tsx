import { CommentForm } from "@/components/comments/comment-form";
import { ReactionForm } from "@/components/comments/reaction-form";
import type { ThreadComment } from "@/lib/comments/threads";
import { formatPublished } from "@/lib/format";
import { paths } from "@/lib/urls";

/** One comment of a discussion, the same for everyone; what only its writer may do is one link away. */
export function CommentView({ comment }: { comment: ThreadComment }) {
  const { id, html, author, createdAt, editedAt, parentId, paperId } = comment;
  return (
    <li
      id={`comment-${id}`}
      className={`scroll-mt-4 rounded-xl border border-line bg-card p-4 [contain-intrinsic-size:auto_9rem] [content-visibility:auto] target:border-accent ${parentId ? "ml-6 sm:ml-10" : ""}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
        {author.handle ? (
          <a href={paths.user(author.handle)} className="font-semibold text-ink hover:underline">
            {author.name}
          </a>
        ) : (
          <span className="font-semibold text-ink">{author.name}</span>
        )}
        {comment.isByAuthor && <span className="rounded-full border border-accent px-2 text-xs text-accent">author</span>}
        {comment.isBySubmitter && <span className="rounded-full border border-line px-2 text-xs">submitter</span>}
        <a href={paths.oneComment(id)} className="hover:underline">
          <time dateTime={createdAt.toISOString()}>{formatPublished(createdAt, null)}</time>
        </a>
        {editedAt && <span>edited</span>}
      </p>
      {html !== null && (
        <>
          <div className="comment-body mt-2" dangerouslySetInnerHTML={{ __html: html }} />
          <div className="mt-3 flex flex-wrap items-center gap-2 text-sm" data-print="hide">
            <ReactionForm commentId={id} reactions={comment.reactions} />
            <a href={paths.oneComment(id)} className="rounded px-2 py-1 text-soft hover:text-ink hover:underline">
              More<span className="sr-only"> about the comment by {author.name}</span>
            </a>
          </div>
          {parentId === null && (
            <details data-print="hide" className="mt-1 text-sm">
              <summary className="w-fit cursor-pointer rounded py-1 text-accent hover:underline">Reply</summary>
              <CommentForm paperId={paperId} parentId={id} label={`Reply to ${author.name}`} />
            </details>
          )}
        </>
      )}
    </li>
  );
}
