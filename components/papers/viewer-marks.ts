import type { UpvoteMark } from "@/lib/upvotes/upvotes";

type ViewerFacts = { handle: string | null; name: string | null; role: string };
type State = {
  viewer: ViewerFacts | null;
  marks: Record<string, UpvoteMark>;
  notice: string | null;
};

/**
 * What the one who reads adds to a page that is the same for everyone. Kept outside React, because
 * all upvote buttons of the page share it and one request fills it.
 */
export const emptyState: State = { viewer: null, marks: {}, notice: null };
let state = emptyState;
const listeners = new Set<() => void>();

export const readState = () => state;

export function onStateChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changeState(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function setMark(paperId: string, mark: UpvoteMark): void {
  changeState({ marks: { ...state.marks, [paperId]: mark } });
}

/** The cookie that scripts may read; without it nobody is signed in and nothing is asked for. */
export function isSignedIn(): boolean {
  return /(?:^|;\s*)signed-in=1/.test(document.cookie);
}

/** Asks once a page who is reading and what they upvoted on it. */
export async function loadViewer(): Promise<void> {
  const buttons = document.querySelectorAll<HTMLButtonElement>("button.upvote");
  const ids = [...new Set([...buttons].map((button) => button.value))].slice(0, 500);
  const response = await fetch(`/api/viewer?papers=${ids.map(encodeURIComponent).join(",")}`);
  if (!response.ok) return;
  const answer = (await response.json()) as { viewer: ViewerFacts | null; papers: State["marks"] };
  if (!answer.viewer) delete document.documentElement.dataset.signedIn;
  // A vote cast meanwhile is newer than this answer.
  changeState({ viewer: answer.viewer, marks: { ...answer.papers, ...state.marks } });
}
