/** Where components/browser/notice.ts says what went wrong with a vote. */
export function Notice() {
  return (
    <div
      role="alert"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-10 flex justify-center px-4"
    >
      <p
        data-notice
        hidden
        className="pointer-events-auto flex items-center gap-3 rounded-xl border border-accent bg-card px-4 py-3 shadow-lg"
      >
        <span />
        <button
          type="button"
          data-act="dismiss-notice"
          aria-label="Dismiss"
          className="size-8 rounded-full hover:bg-accent-wash"
        >
          <span aria-hidden="true">✕</span>
        </button>
      </p>
    </div>
  );
}
