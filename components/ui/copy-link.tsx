type Props = { href: string; label: string; downloadName: string };

/** Its button copies what the address answers (components/browser/copy.ts); the link beside it gives the file. */
export function CopyLink({ href, label, downloadName }: Props) {
  return (
    <li className="flex items-center gap-2">
      <a href={href} download={downloadName} className="grow rounded py-1 hover:underline">
        {label}
      </a>
      <button
        type="button"
        data-act="copy"
        data-copy={href}
        aria-label={`Copy ${label}`}
        className="no-script-hidden min-w-20 rounded-md border border-line px-2 py-1 text-sm hover:bg-accent-wash"
      >
        <span aria-live="polite">Copy</span>
      </button>
    </li>
  );
}
