/**
 * Single-key shortcuts over the cards of a list, or the entries of the moderators' queue. Cards are
 * found by the mark the contract names.
 */
export function listenForShortcuts(): void {
  document.addEventListener("keydown", onShortcut);
}

function onShortcut(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act: Record<string, () => void> = {
    j: () => moveBy(1),
    k: () => moveBy(-1),
    o: () => currentCard()?.querySelector<HTMLElement>("h3 a")?.click(),
    e: () => currentCard()?.querySelector<HTMLElement>(".more summary")?.click(),
    u: () => currentCard()?.querySelector<HTMLElement>(".upvote")?.click(),
    "/": () => document.querySelector<HTMLElement>("[data-search]")?.focus(),
    "?": () => document.querySelector<HTMLDialogElement>("#keyboard-help")?.showModal(),
  };
  const action = act[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, dialog") !== null)
  );
}

const cards = () => [
  ...document.querySelectorAll<HTMLElement>("article:is([data-paper-id], [data-entry])"),
];
const currentCard = () => document.querySelector<HTMLElement>("article[data-current]");

function moveBy(step: number): void {
  const all = cards();
  const from = all.findIndex((card) => card.hasAttribute("data-current"));
  const next = all[from === -1 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)];
  if (!next) return;
  all[from]?.removeAttribute("data-current");
  next.setAttribute("data-current", "");
  next.querySelector<HTMLElement>("h3 a, button")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}
