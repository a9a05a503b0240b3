const keyOf = (text: HTMLTextAreaElement) => `draft ${text.dataset.draft}`;

/** Keeps what is being written across reloads. */
export function keepDrafts(): void {
  for (const text of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-draft]")) {
    text.value ||= localStorage.getItem(keyOf(text)) ?? "";
    text.addEventListener("input", () => keep(text));
    text.form?.addEventListener("submit", () => forget(text));
  }
}

function keep(text: HTMLTextAreaElement): void {
  if (text.value) localStorage.setItem(keyOf(text), text.value);
  else localStorage.removeItem(keyOf(text));
}

/** Signed out, the words must outlive the way through signing in. */
function forget(text: HTMLTextAreaElement): void {
  if ("signedIn" in document.documentElement.dataset) localStorage.removeItem(keyOf(text));
}
