/** Papers as lines of Markdown, for programs that read text. Pure. */
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { PaperRecord } from "@/lib/papers/record";
import { paths } from "@/lib/addresses/urls";

type Listed = Pick<PaperRecord, "id" | "title" | "abstract" | "upvoteCount">;

const shownAbstract = 400;

export function toPlainList(papers: Listed[], siteUrl: string): string {
  return papers.length === 0
    ? "No papers."
    : papers.map((paper) => toEntry(paper, siteUrl)).join("\n");
}

function toEntry({ id, title, abstract, upvoteCount }: Listed, siteUrl: string): string {
  const said = toPlainText(abstract);
  const shown = said.length > shownAbstract ? `${said.slice(0, shownAbstract).trimEnd()}…` : said;
  return `- [${toPlainText(title)}](${siteUrl}${paths.paper(id)}) (${id}, ${upvoteCount} upvotes): ${shown}`;
}
