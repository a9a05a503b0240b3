import { dismissNotice, showNotice } from "@/components/browser/notice";
import { readMark, setMark } from "@/components/browser/upvotes/marks";
import { openVoteQueue } from "@/components/browser/upvotes/vote-queue";
import { unreachable } from "@/components/browser/unreachable";
import { isSignedIn } from "@/components/browser/viewer";
import { paths } from "@/lib/addresses/urls";
import type { UpvoteMark } from "@/lib/upvotes/upvotes";

const votes = openVoteQueue({ send, show: setMark, complain });

/** For somebody signed in; all others' buttons send the page's form, which leads to signing in. */
export function sendVotesAtOnce(): void {
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLButtonElement>("button.upvote");
    if (!button || !isSignedIn()) return;
    event.preventDefault();
    void votes.cast(button.value, readMark(button));
  });
  addEventListener("pagehide", votes.sendRest);
}

class Refusal extends Error {}

async function send(paperId: string, upvoted: boolean): Promise<UpvoteMark> {
  const url = `/api/papers/${paperId}/upvote`;
  const response = await fetch(url, { method: upvoted ? "PUT" : "DELETE", keepalive: true });
  if (response.ok) return (await response.json()) as UpvoteMark;
  if (response.status === 401)
    location.assign(paths.signInToUpvote(paperId, location.pathname + location.search));
  const { error } = (await response.json()) as { error: string };
  throw new Refusal(`Your upvote wasn't counted. ${error}`);
}

function complain(error: unknown): void {
  if (error === null) dismissNotice();
  else showNotice(error instanceof Refusal ? error.message : unreachable);
}
