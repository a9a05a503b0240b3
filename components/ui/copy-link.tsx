"use client";

import { useState } from "react";

type Props = { href: string; label: string; downloadName: string };

/** Copies what the address answers; without a script the link beside it still gives the file. */
export function CopyLink({ href, label, downloadName }: Props) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  const copy = async () =>
    setState(
      await copyAnswer(href).then(
        () => "copied" as const,
        () => "refused" as const,
      ),
    );
  return (
    <li className="flex items-center gap-2">
      <a href={href} download={downloadName} className="grow rounded py-1 hover:underline">
        {label}
      </a>
      <button
        type="button"
        onClick={copy}
        aria-label={`Copy ${label}`}
        className="no-script-hidden min-w-20 rounded-md border border-line px-2 py-1 text-sm hover:bg-accent-wash"
      >
        <span aria-live="polite">{words[state]}</span>
      </button>
    </li>
  );
}

const words = { ready: "Copy", copied: "Copied", refused: "Not allowed" };

/** Safari wants the promise itself, made while the click is being answered. */
async function copyAnswer(href: string): Promise<void> {
  const text = fetch(href).then(
    async (answer) => new Blob([await answer.text()], { type: "text/plain" }),
  );
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
}
