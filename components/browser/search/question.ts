import type { Suggestion } from "@/lib/search/suggest";

const pauseMs = 90;

/** Asks for suggestions in the pauses of typing; of several questions only the last is answered. */
export function openQuestion(answer: (found: Suggestion[]) => void) {
  let current = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function drop(): void {
    clearTimeout(timer);
    current.abort();
  }
  function ask(typed: string): void {
    drop();
    const { signal } = (current = new AbortController());
    timer = setTimeout(() => {
      fetchSuggestions(typed, signal).then(
        (found) => signal.aborted || answer(found),
        () => undefined, // a suggestion that does not come is no loss: the form still works
      );
    }, pauseMs);
  }
  return { ask, drop };
}

async function fetchSuggestions(typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const question = encodeURIComponent(typed.slice(0, 250).toWellFormed());
  const answer = await fetch(`/api/papers/suggest?q=${question}`, { signal });
  return answer.ok ? ((await answer.json()) as Suggestion[]) : [];
}
