/** A note for the other curators. */
export function CandidateNote({ paperId, note }: { paperId: string; note: string | null }) {
  return (
    <details data-note-form>
      <summary className="flex min-h-11 cursor-pointer items-center px-3 text-sm text-accent sm:min-h-9">
        {note ? "Edit note" : "Add note"}
      </summary>
      <form method="post" action="/curate/note" className="mt-2 flex flex-wrap gap-2">
        <input type="hidden" name="paperId" value={paperId} />
        <input
          name="note"
          aria-label="Note for other curators"
          defaultValue={note ?? ""}
          maxLength={500}
          className="min-h-11 w-60 rounded-md border border-soft bg-page px-2 sm:min-h-9"
        />
        <button className="min-h-11 rounded-md border border-soft px-3 text-sm hover:bg-accent-wash sm:min-h-9">
          Save note
        </button>
      </form>
    </details>
  );
}
