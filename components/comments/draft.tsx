"use client";

import { useEffect, useState } from "react";

/** Keeps what is being written across reloads, and shows it as it will be shown. */
export function Draft({ textId }: { textId: string }) {
  const [preview, setPreview] = useState<{ html: string } | { error: string } | null>(null);
  useEffect(() => keepDraft(findText(textId)), [textId]);
  const show = async () => setPreview(await fetchPreview(findText(textId)?.value ?? ""));
  return (
    <div className="no-script-hidden">
      <button type="button" onClick={show} className="rounded-md border border-line px-3 py-1.5 text-sm hover:bg-accent-wash">
        Preview
      </button>
      <div role="status">
        {preview && "error" in preview && <p className="mt-2">{preview.error}</p>}
        {preview && "html" in preview && (
          <div
            className="comment-body mt-2 rounded-lg border border-dashed border-line p-3"
            // The server's own sanitised rendering, as the comment will be shown.
            dangerouslySetInnerHTML={{ __html: preview.html }}
          />
        )}
      </div>
    </div>
  );
}

function findText(id: string): HTMLTextAreaElement | null {
  const text = document.getElementById(id);
  return text instanceof HTMLTextAreaElement ? text : null;
}

function keepDraft(text: HTMLTextAreaElement | null) {
  if (!text) return;
  const key = `draft ${text.dataset.draft}`;
  text.value ||= localStorage.getItem(key) ?? "";
  const keep = () => (text.value ? localStorage.setItem(key, text.value) : localStorage.removeItem(key));
  // Signed out, the words must outlive the way through signing in.
  const forget = () => "signedIn" in document.documentElement.dataset && localStorage.removeItem(key);
  text.addEventListener("input", keep);
  text.form?.addEventListener("submit", forget);
  return () => {
    text.removeEventListener("input", keep);
    text.form?.removeEventListener("submit", forget);
  };
}

async function fetchPreview(comment: string) {
  const answer = await fetch("/comments/preview", { method: "POST", body: new URLSearchParams({ comment }) }).catch(() => null);
  if (!answer?.ok) return { error: "The preview did not arrive. Try again in a moment." };
  return { html: await answer.text() };
}
