import { openQuestion } from "@/components/browser/search/question";
import { stepChoice } from "@/components/browser/search/step-choice";
import { paths } from "@/lib/addresses/urls";
import type { Suggestion } from "@/lib/search/suggest";

const kinds = { title: "Paper", author: "Author", keyword: "Keyword" };

/** Suggestions under the search field (ARIA combobox); the form works without them. */
export function suggestWhileTyping(): void {
  const field = document.querySelector<HTMLInputElement>("[data-search]");
  const list = document.getElementById("search-suggestions");
  if (field && list) listen(field, list);
}

function listen(field: HTMLInputElement, list: HTMLElement): void {
  let suggestions: Suggestion[] = [];
  let chosen = -1;
  const question = openQuestion(show);

  function show(found: Suggestion[]): void {
    suggestions = found;
    list.replaceChildren(...found.map(drawOption));
    list.hidden = found.length === 0;
    field.ariaExpanded = String(!list.hidden);
    choose(-1);
  }
  function choose(index: number): void {
    chosen = index;
    const options = [...list.children];
    options.forEach((option, nth) => (option.ariaSelected = String(nth === index)));
    const id = options[index]?.id;
    if (id) field.setAttribute("aria-activedescendant", id);
    else field.removeAttribute("aria-activedescendant");
  }
  function close(): void {
    question.drop();
    show([]);
  }
  function follow(index: number): void {
    const suggestion = suggestions[index];
    if (suggestion) location.assign(addressOf(suggestion));
  }

  field.addEventListener("input", () => {
    choose(-1);
    if (field.value.trim().length < 2) close();
    else question.ask(field.value);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const acts: Record<string, () => void> = {
      Escape: close,
      ArrowDown: () => choose(stepChoice(chosen, 1, suggestions.length)),
      ArrowUp: () => choose(stepChoice(chosen, -1, suggestions.length)),
      ...(chosen >= 0 && { Enter: () => follow(chosen) }),
    };
    const act = acts[event.key];
    if (event.key === "Escape") question.drop();
    // With nothing to choose from, keys do what they do in any field.
    if (!act || list.hidden) return;
    event.preventDefault();
    act();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option) follow([...list.children].indexOf(option));
  });
}

function drawOption({ kind, text }: Suggestion, index: number): HTMLElement {
  const option = document.createElement("li");
  option.role = "option";
  option.id = `search-suggestions-${index}`;
  option.append(drawSpan(text), drawSpan(kinds[kind]));
  return option;
}

function drawSpan(text: string): HTMLElement {
  const span = document.createElement("span");
  span.textContent = text;
  return span;
}

function addressOf({ kind, text, paperId }: Suggestion): string {
  if (paperId) return paths.paper(paperId);
  return paths.search(kind === "author" ? `author:"${text}"` : text);
}
