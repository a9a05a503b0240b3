import { changeState, setMark } from "@/components/papers/viewer-marks";
import type { UpvoteMark } from "@/lib/upvotes/upvotes";
import { paths } from "@/lib/addresses/urls";

/** Papers with a request under way: what the reader last wished, and what was last sent. */
const wishes = new Map<string, { wish: boolean; sent: boolean }>();

/**
 * Shows the vote at once and makes it so. Clicks during a request change the wish only: requests
 * never overtake each other, and the last click wins.
 */
export async function castUpvote(
  paperId: string,
  shown: UpvoteMark,
  upvoted: boolean,
): Promise<void> {
  const step = Number(upvoted) - Number(shown.upvoted);
  setMark(paperId, { upvotes: shown.upvotes + step, upvoted });
  const underWay = wishes.get(paperId);
  if (underWay) {
    underWay.wish = upvoted;
    return;
  }
  const vote = { wish: upvoted, sent: shown.upvoted };
  wishes.set(paperId, vote);
  addEventListener("pagehide", sendRest);
  let settled = shown;
  try {
    while (vote.wish !== settled.upvoted) {
      vote.sent = vote.wish;
      settled = await send(paperId, vote.wish);
    }
    changeState({ notice: null });
  } catch (error) {
    changeState({
      notice: error instanceof Refusal ? error.message : "Your vote did not arrive. Try again.",
    });
  } finally {
    wishes.delete(paperId);
    setMark(paperId, settled);
  }
}

/** Who leaves the page while a request is under way still gets their last wish. */
function sendRest(): void {
  for (const [paperId, { wish, sent }] of wishes)
    if (wish !== sent) send(paperId, wish).catch(() => undefined);
}

class Refusal extends Error {}

async function send(paperId: string, upvoted: boolean): Promise<UpvoteMark> {
  const url = `/api/papers/${paperId}/upvote`;
  const response = await fetch(url, { method: upvoted ? "PUT" : "DELETE", keepalive: true });
  if (response.ok) return (await response.json()) as UpvoteMark;
  if (response.status === 401)
    location.assign(paths.signInToUpvote(paperId, location.pathname + location.search));
  const { error } = (await response.json()) as { error: string };
  throw new Refusal(`Your vote was not counted. ${error}`);
}
