"use client";

import { useEffect, useState } from "react";
import type { Suggestion } from "@/lib/search/suggest";

const pauseMs = 90;

/** What begins with the typed text; the answers to earlier texts are dropped. */
export function useSuggestions(typed: string): Suggestion[] {
  const [found, setFound] = useState<{ typed: string; suggestions: Suggestion[] }>({
    typed: "",
    suggestions: [],
  });
  useEffect(() => {
    if (typed.trim().length < 2) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/papers/suggest?q=${encodeURIComponent(typed.slice(0, 250))}`, {
        signal: abort.signal,
      })
        .then((answer) => (answer.ok ? (answer.json() as Promise<Suggestion[]>) : []))
        .then((suggestions) => setFound({ typed, suggestions }))
        // A suggestion that does not come is no loss: the form still works.
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);
  return typed.trim().length < 2 ? [] : found.suggestions;
}
