/** Shows the form's comment as it will be shown (components/browser/comments/preview.ts). */
export function CommentPreview() {
  return (
    <div className="no-script-hidden">
      <button
        type="button"
        data-act="preview"
        className="rounded-md border border-line px-3 py-1.5 text-sm hover:bg-accent-wash"
      >
        Preview
      </button>
      <div role="status" data-preview className="comment-preview" />
    </div>
  );
}
