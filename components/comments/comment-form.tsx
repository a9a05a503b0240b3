import { CommentPreview } from "@/components/comments/comment-preview";
import { buttonClasses } from "@/components/ui/button-classes";
import { formPaths } from "@/lib/addresses/urls";

type Props = { paperId: string; parentId?: string; label: string };

/** A plain form on a cached page; components/browser/comments adds the preview and keeps the draft. */
export function CommentForm({ paperId, parentId, label }: Props) {
  const id = `write-${parentId ?? "comment"}`;
  return (
    <form method="post" action={formPaths.postComment()} className="mt-3 space-y-2">
      <input type="hidden" name="paperId" value={paperId} />
      {parentId && <input type="hidden" name="parentId" value={parentId} />}
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        name="comment"
        required
        maxLength={10_000}
        rows={parentId ? 3 : 5}
        data-draft={`${paperId}/${parentId ?? ""}`}
        aria-describedby={`${id}-hint`}
        className="block w-full rounded-lg border border-soft bg-page px-3 py-2 text-ink"
      />
      <p id={`${id}-hint`} className="text-sm text-soft">
        Markdown, with $math$ and ```code```. Images become links.
      </p>
      <CommentPreview />
      <button className={buttonClasses.main}>{parentId ? "Reply" : "Comment"}</button>
    </form>
  );
}
