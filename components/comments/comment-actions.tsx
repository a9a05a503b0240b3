import { CommentForm } from "@/components/comments/comment-form";
import { buttonClasses } from "@/components/ui/button-classes";
import { TextField } from "@/components/ui/text-field";
import type { Viewer } from "@/lib/platform/auth/auth";
import type { ThreadComment } from "@/lib/comments/threads";
import { formPaths, paths } from "@/lib/addresses/urls";
import { isModerator } from "@/lib/roles/roles";

/** Edit and delete for its writer, report for the others, hide for moderators. */
export function CommentActions({
  comment,
  viewer,
}: {
  comment: ThreadComment;
  viewer: Viewer | null;
}) {
  const { id, body, author, paperId } = comment;
  // A discussion has one level of replies: an answer to a reply stands beside it.
  const parentId = comment.parentId ?? id;
  if (!viewer) {
    return (
      <p className="mt-6">
        <a href={paths.signInFirst(paths.oneComment(id))} className="text-accent underline">
          Sign in to reply or report
        </a>
      </p>
    );
  }
  const isOwn = viewer.handle !== null && viewer.handle === author.handle;
  return (
    <div className="mt-4 space-y-8">
      <CommentForm paperId={paperId} parentId={parentId} label={`Reply to ${author.name}`} />
      {isOwn && (
        <form method="post" action={formPaths.ofComment(id, "edit")} className="space-y-2">
          <label htmlFor="edit" className="block font-semibold">
            Edit your comment
          </label>
          <textarea
            id="edit"
            name="comment"
            required
            maxLength={10_000}
            rows={8}
            defaultValue={body}
            className="block w-full rounded-lg border border-soft bg-card px-3 py-2 text-ink"
          />
          <button className={buttonClasses.main}>Save</button>
        </form>
      )}
      {isOwn && (
        <form method="post" action={formPaths.ofComment(id, "delete")}>
          <button className={buttonClasses.plain}>Delete comment</button>
        </form>
      )}
      {!isOwn && (
        <form method="post" action={formPaths.ofComment(id, "report")} className="space-y-2">
          <TextField
            name="reason"
            label="Report this comment"
            hint="What’s wrong with it? A moderator will read this."
            required
            minLength={3}
            maxLength={1_000}
          />
          <button className={buttonClasses.plain}>Report</button>
        </form>
      )}
      {isModerator(viewer) && (
        <form method="post" action={formPaths.moderate("hide")} className="space-y-2">
          <input type="hidden" name="subjectKind" value="comment" />
          <input type="hidden" name="subjectId" value={id} />
          <TextField
            name="reason"
            id="hide-reason"
            label="Hide this comment"
            hint="Why? The reason is kept in the log."
            maxLength={1_000}
          />
          <button className={buttonClasses.plain}>Hide</button>
        </form>
      )}
    </div>
  );
}
