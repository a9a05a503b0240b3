const notice = () => document.querySelector<HTMLElement>("[data-notice]");

/** Says what went wrong, to eyes and ears. */
export function showNotice(text: string): void {
  const shown = notice();
  const words = shown?.querySelector("span");
  if (!shown || !words) return;
  words.textContent = text;
  shown.hidden = false;
}

export function dismissNotice(): void {
  const shown = notice();
  if (shown) shown.hidden = true;
}
