/** Copies what the address answers; the button's words say how it went. */
export async function copyAnswer(button: HTMLElement): Promise<void> {
  const words = button.querySelector("span");
  const outcome = await writeToClipboard(button.dataset.copy ?? "").then(
    () => "Copied",
    () => "Couldn't copy",
  );
  if (words) words.textContent = outcome;
}

/** Safari wants the promise itself, made while the click is being answered. */
async function writeToClipboard(address: string): Promise<void> {
  const text = fetch(address).then(
    async (answer) => new Blob([await answer.text()], { type: "text/plain" }),
  );
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
}
