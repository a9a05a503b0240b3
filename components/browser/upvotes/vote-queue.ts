import type { UpvoteMark } from "@/lib/upvotes/upvotes";

type Wires = {
  send: (paperId: string, upvoted: boolean) => Promise<UpvoteMark>;
  show: (paperId: string, mark: UpvoteMark) => void;
  /** Null when all is well again. */
  complain: (error: unknown) => void;
};

/**
 * Shows each vote at once and makes it so. Clicks during a request change the wish only: requests
 * never overtake each other, and the last click wins.
 */
export function openVoteQueue({ send, show, complain }: Wires) {
  /** Papers with a request under way: what the reader last wished, and what was last sent. */
  const wishes = new Map<string, { wish: boolean; sent: boolean }>();

  async function cast(paperId: string, shown: UpvoteMark): Promise<void> {
    const upvoted = !shown.upvoted;
    show(paperId, { upvotes: shown.upvotes + (upvoted ? 1 : -1), upvoted });
    const underWay = wishes.get(paperId);
    if (underWay) {
      underWay.wish = upvoted;
      return;
    }
    const vote = { wish: upvoted, sent: shown.upvoted };
    wishes.set(paperId, vote);
    let settled = shown;
    try {
      while (vote.wish !== settled.upvoted) {
        vote.sent = vote.wish;
        settled = await send(paperId, vote.wish);
      }
      complain(null);
    } catch (error) {
      complain(error);
    } finally {
      wishes.delete(paperId);
      show(paperId, settled);
    }
  }

  /** Who leaves the page while a request is under way still gets their last wish. */
  function sendRest(): void {
    for (const [paperId, { wish, sent }] of wishes)
      if (wish !== sent) send(paperId, wish).catch(() => undefined);
  }

  return { cast, sendRest };
}
