"use client";

import { useEffect, useRef, useState } from "react";
import { useSuggestions } from "@/components/search/use-suggestions";
import { paths } from "@/lib/addresses/urls";

const listId = "search-suggestions";
const kinds = { title: "Paper", author: "Author", keyword: "Keyword" };

/** The search field of every page: a plain form, with suggestions where scripts run (ARIA combobox). */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const suggestions = useSuggestions(isOpen ? typed : "");
  const shows = isOpen && suggestions.length > 0;

  useEffect(() => {
    const query = new URLSearchParams(location.search).get("q");
    if (input.current && query !== null && location.pathname === "/papers")
      input.current.value = query;
  }, []);

  function go(index: number) {
    const suggestion = suggestions[index];
    if (!suggestion) return;
    const { kind, text, paperId } = suggestion;
    location.assign(
      paperId ? paths.paper(paperId) : paths.search(kind === "author" ? `author:"${text}"` : text),
    );
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === "Escape") {
      if (shows) event.preventDefault();
      setOpen(false);
      setChosen(-1);
    } else if (shows && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are suggestions: the field itself.
      const places = suggestions.length + 1;
      setChosen(((chosen + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && shows && chosen >= 0) {
      event.preventDefault();
      go(chosen);
    }
  }

  return (
    <form action="/papers" role="search" className="relative min-w-0 grow sm:max-w-md">
      <input
        ref={input}
        data-search
        type="search"
        name="q"
        required
        maxLength={250}
        placeholder="Search papers"
        aria-label="Search papers"
        autoComplete="off"
        role="combobox"
        aria-expanded={shows}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shows && chosen >= 0 ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(-1);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        className="w-full rounded-full border border-line bg-card px-4 py-1.5"
      />
      <ul
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        hidden={!shows}
        className="absolute top-full right-0 left-0 z-20 mt-1 max-h-[70vh] overflow-y-auto rounded-xl border border-line bg-card py-1 shadow-lg max-sm:fixed max-sm:top-auto max-sm:mx-4"
      >
        {suggestions.map(({ kind, text, paperId }, index) => (
          <li
            key={`${kind}:${paperId ?? text}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(index)}
            className="flex cursor-pointer gap-3 px-4 py-1.5 hover:bg-accent-wash aria-selected:bg-accent-wash"
          >
            <span className="min-w-0 grow truncate">{text}</span>
            <span className="shrink-0 text-sm text-soft">{kinds[kind]}</span>
          </li>
        ))}
      </ul>
    </form>
  );
}
