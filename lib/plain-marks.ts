import { formatCompact, formatCount } from "@/lib/format";
import { paths } from "@/lib/urls";

type Mark = { upvotes: number; upvoted: boolean };

const voteForm = /(<input type="hidden" name="paperId" value="([^"]+)"\/>)(.*?)(<\/form>)/gs;

/** The papers that a finished page has upvote buttons for. */
export function votedPaperIds(html: string): string[] {
  return [...new Set([...html.matchAll(voteForm)].map(([, , id]) => id ?? ""))];
}

/** Writes into a finished page what its script would: the reader's marks, and that they are signed in. */
export function fillMarks(html: string, marks: Record<string, Mark>): string {
  return html
    .replace(voteForm, (form: string, ...[input, id, rest, end]: string[]) => {
      const mark = marks[id ?? ""];
      return mark && rest !== undefined ? `${input}${fillForm(rest, mark)}${end}` : form;
    })
    .replace(
      /<a href="\/sign-in"([^>]*)>Sign in<\/a>/,
      `<a href="${paths.settings()}"$1>Settings</a>`,
    );
}

function fillForm(button: string, { upvotes, upvoted }: Mark): string {
  return button
    .replace(/ value="true"/, ` value="${!upvoted}"`)
    .replace(/aria-pressed="false"/, `aria-pressed="${upvoted}"`)
    .replace(/[\d,]+ upvotes?"/, `${formatCount(upvotes, "upvote")}"`)
    .replace(/>[^<]*<\/button>/, `>${upvotes === 0 ? "–" : formatCompact(upvotes)}</button>`);
}
