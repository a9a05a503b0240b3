/** Papers as entries of a feed. Pure. */
import { type Day, dateToDay } from "@/lib/time/dates";
import { formatDayLong } from "@/lib/time/format";
import { escapeHtml } from "@/lib/text/html";
import { renderPaperHtml } from "@/lib/text/tex/render-paper-html";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { PlacedPaper } from "@/lib/papers/record";
import type { FeedEntry } from "@/lib/formats/feeds/feed-document";
import { paths } from "@/lib/addresses/urls";

/** One entry a paper. Votes leave its `updated` alone, or readers would show it again at each. */
export function paperEntry({ paper, placement }: PlacedPaper, siteUrl: string): FeedEntry {
  const url = siteUrl + paths.paper(paper.id);
  const publishedAt =
    placement?.submittedAt ?? placement?.day ?? paper.publishedAt ?? paper.createdAt;
  const revisedAt = paper.arxivUpdatedOn;
  return {
    id: url,
    url,
    title: toPlainText(paper.title),
    summary: toPlainText(paper.abstract),
    html: `<p>${renderPaperHtml(paper.abstract)}</p>${linksHtml(paper, url)}`,
    authors: shownAuthors(paper),
    tags: paper.keywords.map(({ keyword }) => keyword),
    publishedAt,
    updatedAt: revisedAt && revisedAt > publishedAt ? revisedAt : publishedAt,
  };
}

/** One entry a feed day, with all its papers. */
export function dayEntries(placed: PlacedPaper[], siteUrl: string): FeedEntry[] {
  const days = new Map<Day, PlacedPaper[]>();
  for (const one of placed) {
    const day = one.placement && dateToDay(one.placement.day);
    if (day) days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days].map(([day, papers]) => {
    const url = siteUrl + paths.day(day);
    const rows = papers.map(
      ({ paper }) =>
        `<li><a href="${siteUrl}${paths.paper(paper.id)}">${renderPaperHtml(paper.title)}</a> (${paper.upvoteCount})</li>`,
    );
    return {
      id: url,
      url,
      title: `Papers of ${formatDayLong(day)}`,
      summary: papers.map(({ paper }) => toPlainText(paper.title)).join("\n"),
      html: `<ol>${rows.join("")}</ol>`,
      authors: [],
      tags: [],
      publishedAt: new Date(day),
      updatedAt: new Date(day),
    };
  });
}

function linksHtml(paper: PlacedPaper["paper"], url: string): string {
  const links = [
    ["Discuss", url],
    ...(paper.source === "arxiv"
      ? [
          ["arXiv", `https://arxiv.org/abs/${paper.id}`],
          ["PDF", `https://arxiv.org/pdf/${paper.id}`],
        ]
      : []),
    ["Project page", paper.projectPage],
    ["GitHub", paper.githubRepo],
  ].flatMap(([label, href]) =>
    label && href ? [`<a href="${escapeHtml(href)}">${label}</a>`] : [],
  );
  return `<p>${links.join(" · ")}</p>`;
}

function shownAuthors(paper: PlacedPaper["paper"]): string[] {
  return paper.authors.filter(({ hiddenAt }) => hiddenAt === null).map(({ name }) => name);
}
