const keys = [
  ["j", "Next paper"],
  ["k", "Previous paper"],
  ["o", "Open the paper"],
  ["e", "Show or hide its abstract"],
  ["u", "Upvote it"],
  ["/", "Search"],
  ["?", "This help"],
] as const;

/** The sheet that lists the page's shortcuts; components/browser/shortcuts.ts answers them. */
export function Keyboard() {
  return (
    <dialog
      id="keyboard-help"
      aria-labelledby="keyboard-title"
      className="m-auto w-80 max-w-[90vw] rounded-xl border border-line bg-card p-6 text-ink backdrop:bg-black/40"
    >
      <h2 id="keyboard-title" className="mb-3 text-lg font-bold">
        Keyboard shortcuts
      </h2>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line px-2 py-0.5">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5 text-right">
        <button className="rounded-md border border-line px-3 py-1.5 hover:bg-accent-wash">
          Close
        </button>
      </form>
    </dialog>
  );
}
