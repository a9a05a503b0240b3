import { changeState, setMark } from "@/components/papers/viewer-marks";
import type { UpvoteMark } from "@/lib/upvotes/upvotes";
import { paths } from "@/lib/addresses/urls";

/** Papers with a request under way, and what the reader last wished for each. */
const wishes = new Map<string, boolean>();

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
  const isUnderWay = wishes.has(paperId);
  wishes.set(paperId, upvoted);
  if (isUnderWay) return;
  let settled = shown;
  try {
    for (
      let wish = wishes.get(paperId);
      wish !== undefined && wish !== settled.upvoted;
      wish = wishes.get(paperId)
    ) {
      settled = await send(paperId, wish);
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

class Refusal extends Error {}

async function send(paperId: string, upvoted: boolean): Promise<UpvoteMark> {
  const url = `/api/papers/${paperId}/upvote`;
  const response = await fetch(url, { method: upvoted ? "PUT" : "DELETE" });
  if (response.ok) return (await response.json()) as UpvoteMark;
  if (response.status === 401)
    location.assign(paths.signInToUpvote(paperId, location.pathname + location.search));
  const { error } = (await response.json()) as { error: string };
  throw new Refusal(`Your vote was not counted. ${error}`);
}
