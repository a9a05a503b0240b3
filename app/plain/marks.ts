import { formatCompact, formatCount } from "@/lib/text/counts";
import { paths } from "@/lib/addresses/urls";

type Mark = { upvotes: number; upvoted: boolean };

const upvoteButton = /<button form="upvotes"[^>]* value="([^"]+)"[^>]*>[^<]*<\/button>/g;

/** The papers that a finished page has upvote buttons for. */
export function votedPaperIds(html: string): string[] {
  return [...new Set([...html.matchAll(upvoteButton)].map(([, id]) => id ?? ""))];
}

/** Writes into a finished page what its script would: the reader's marks, and that they are signed in. */
export function fillMarks(html: string, marks: Record<string, Mark>): string {
  return html
    .replace(upvoteButton, (button: string, id: string) => {
      const mark = marks[id];
      return mark ? fillButton(button, mark) : button;
    })
    .replace(
      /<a href="\/sign-in"([^>]*)>Sign in<\/a>/,
      `<a href="${paths.settings()}"$1>Settings</a>`,
    );
}

function fillButton(button: string, { upvotes, upvoted }: Mark): string {
  return button
    .replace(/ name="upvote"/, ` name="${upvoted ? "unvote" : "upvote"}"`)
    .replace(/aria-pressed="false"/, `aria-pressed="${upvoted}"`)
    .replace(/[\d,]+ upvotes?"/, `${formatCount(upvotes, "upvote")}"`)
    .replace(/>[^<]*<\/button>/, `>${upvotes === 0 ? "–" : formatCompact(upvotes)}</button>`);
}
