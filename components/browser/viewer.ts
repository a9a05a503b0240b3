import { showAccount } from "@/components/browser/account-corner";
import { listVotedPapers, setMarks } from "@/components/browser/upvotes/marks";
import type { UpvoteMark } from "@/lib/upvotes/upvotes";

export type ViewerFacts = { handle: string | null; name: string | null; role: string };
type Answer = { viewer: ViewerFacts | null; papers: Record<string, UpvoteMark> };

/** The cookie that scripts may read; without it nobody is signed in and nothing is asked for. */
export function isSignedIn(): boolean {
  return /(?:^|;\s*)signed-in=1/.test(document.cookie);
}

/**
 * Pages are the same for everyone. What the one who reads adds to them is asked for once a page:
 * who they are and what they upvoted on it.
 */
export async function loadViewer(): Promise<void> {
  if (!isSignedIn()) return;
  const ids = listVotedPapers().slice(0, 500);
  const response = await fetch(`/api/viewer?papers=${ids.map(encodeURIComponent).join(",")}`);
  if (!response.ok) return;
  const { viewer, papers } = (await response.json()) as Answer;
  if (viewer) showAccount(viewer);
  else delete document.documentElement.dataset.signedIn;
  setMarks(papers);
}
