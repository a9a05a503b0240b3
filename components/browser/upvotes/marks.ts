import { formatCompact, formatCount } from "@/lib/text/counts";
import type { UpvoteMark } from "@/lib/upvotes/upvotes";

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>("button.upvote")];
/** Papers voted on since the page came: what they show is newer than what was asked for before. */
const votedHere = new Set<string>();

export const listVotedPapers = () => [...new Set(buttons().map(({ value }) => value))];

/** The reader's marks on a page that was drawn for everyone. */
export function setMarks(marks: Record<string, UpvoteMark>): void {
  for (const button of buttons()) {
    const mark = marks[button.value];
    if (mark && !votedHere.has(button.value)) drawMark(button, mark);
  }
}

/** A vote: on each of the paper's buttons. */
export function setMark(paperId: string, mark: UpvoteMark): void {
  votedHere.add(paperId);
  for (const button of buttons()) if (button.value === paperId) drawMark(button, mark);
}

/** The button itself says what it shows: its label has the exact count. */
export function readMark(button: Pick<Element, "ariaLabel" | "ariaPressed">): UpvoteMark {
  const [count = "0"] = /\d[\d,]*/.exec(button.ariaLabel ?? "") ?? [];
  return { upvotes: Number(count.replaceAll(",", "")), upvoted: button.ariaPressed === "true" };
}

function drawMark(button: HTMLButtonElement, { upvotes, upvoted }: UpvoteMark): void {
  button.name = upvoted ? "unvote" : "upvote"; // what the form sends when nobody is signed in any more
  button.ariaPressed = String(upvoted);
  button.ariaLabel = `Upvote, ${formatCount(upvotes, "upvote")}`;
  button.textContent = upvotes === 0 ? "–" : formatCompact(upvotes);
}
