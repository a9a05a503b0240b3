import { ReactionForm } from "@/components/comments/reaction-form";
import type { ThreadComment } from "@/lib/comments/threads";
import { formatPublished } from "@/lib/time/format";
import { paths } from "@/lib/addresses/urls";

/** One comment of a discussion, the same for everyone; what only its writer may do is one link away. */
export function CommentView({ comment }: { comment: ThreadComment }) {
  const { id, html, author, createdAt, editedAt, parentId } = comment;
  return (
    <li id={`comment-${id}`} className={parentId ? "comment reply" : "comment"}>
      <p className="comment-header">
        {author.handle ? (
          <b>
            <a href={paths.user(author.handle)}>{author.name}</a>
          </b>
        ) : (
          <b>{author.name}</b>
        )}
        {comment.isByAuthor && (
          <span className="rounded-full border border-accent px-2 text-xs text-accent">author</span>
        )}
        {comment.isBySubmitter && (
          <span className="rounded-full border border-line px-2 text-xs">submitter</span>
        )}
        <a href={paths.oneComment(id)}>
          <time dateTime={createdAt.toISOString()}>{formatPublished(createdAt, null)}</time>
        </a>
        {editedAt && html !== null && <a href={paths.commentHistory(id)}>edited</a>}
      </p>
      {html !== null && (
        <>
          <div className="comment-body" dangerouslySetInnerHTML={{ __html: html }} />
          <div className="comment-footer" data-print="hide">
            <ReactionForm commentId={id} reactions={comment.reactions} />
            <a href={paths.oneComment(id)} aria-label={`Reply to ${author.name} and more`}>
              Reply · More
            </a>
          </div>
        </>
      )}
    </li>
  );
}
