import type { DigestContent } from "@/lib/digests/content";
import type { DigestPaper } from "@/lib/digests/papers";
import { formatCount } from "@/lib/text/counts";
import { formatDayLong, formatDayOfMail } from "@/lib/time/format";
import { fromDigest, paths } from "@/lib/addresses/urls";

export type DigestMail = {
  siteName: string;
  siteUrl: string;
  content: DigestContent;
  unsubscribeUrl: string;
  preferencesUrl: string;
};

/** "Ada Lovelace, Alan Turing and 3 others" */
export function nameAuthors({ authorNames, authorCount }: DigestPaper): string {
  const others = authorCount - authorNames.length;
  if (authorNames.length === 0) return authorCount > 0 ? formatCount(authorCount, "author") : "";
  return authorNames.join(", ") + (others > 0 ? ` and ${formatCount(others, "other")}` : "");
}

/** "12 upvotes · 3 comments · ETH Zurich" */
export function factsOf({ upvoteCount, commentCount, organization }: DigestPaper): string {
  return [
    formatCount(upvoteCount, "upvote"),
    formatCount(commentCount, "comment"),
    ...(organization ? [organization] : []),
  ].join(" · ");
}

/** Why a paper comes first; null where it is there for everyone. */
export function reasonOf(matches: string[]): string | null {
  if (matches.length === 0) return null;
  return matches.length === 1
    ? `Matches your topic: ${matches.join(", ")}`
    : `Matches your topics: ${matches.join(", ")}`;
}

/** "Tue, Dec 9, 2025 · 44 papers" */
export function dayLineOf({ day, paperCount }: DigestContent): string {
  return `${formatDayLong(day)} · ${formatCount(paperCount, "paper")}`;
}

/** Where a subscriber may pause: the page of their choices has the button. */
export const pauseUrlOf = (preferencesUrl: string) => `${preferencesUrl}#pause`;

/** The digest without markup: numbered, each paper a paragraph of facts and one of prose. */
export function digestWords(mail: DigestMail): string {
  const { siteName, siteUrl, content, unsubscribeUrl, preferencesUrl } = mail;
  const head = [
    content.subject,
    dayLineOf(content),
    `Read on one page: ${siteUrl}${fromDigest(content.listPath)}`,
  ].join("\n");
  const papers = content.shown.map(({ paper, matches }, index) =>
    paperInWords(paper, matches, { number: index + 1, siteUrl }),
  );
  const rest = content.rest.map(
    ({ day, count }) =>
      `${formatCount(count, "more paper")} of ${formatDayOfMail(day)}:\n${siteUrl}${fromDigest(paths.day(day))}`,
  );
  const footer = [
    `You’re getting this because you subscribed at ${siteName} (${siteUrl}).`,
    `Change topics and schedule: ${preferencesUrl}`,
    `Pause for two weeks: ${pauseUrlOf(preferencesUrl)}`,
    `Unsubscribe: ${unsubscribeUrl}`,
  ].join("\n");
  // "-- " on its own line begins what mail programs know as a signature.
  return [head, ...papers, ...rest, `-- \n${footer}`].join("\n\n") + "\n";
}

function paperInWords(
  paper: DigestPaper,
  matches: string[],
  { number, siteUrl }: { number: number; siteUrl: string },
): string {
  const { title, excerpt, newestComment } = paper;
  const lines = [
    `${number}. ${title}`,
    reasonOf(matches),
    factsOf(paper),
    nameAuthors(paper),
    siteUrl + fromDigest(paths.paper(paper.id)),
  ].filter(Boolean);
  const quote = newestComment && `${newestComment.author}: “${newestComment.excerpt}”`;
  return [lines.join("\n"), excerpt, quote].filter(Boolean).join("\n\n");
}
