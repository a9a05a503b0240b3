import type { DigestContent } from "@/lib/digests/content";
import type { DigestPaper } from "@/lib/digests/papers";
import { formatCount } from "@/lib/text/counts";
import { formatDayOfMail } from "@/lib/time/format";
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

/** The digest without markup. */
export function digestWords({
  siteName,
  siteUrl,
  content,
  unsubscribeUrl,
  preferencesUrl,
}: DigestMail): string {
  const papers = content.shown.map(({ paper, matches }) =>
    [
      paper.title,
      ...(matches.length > 0 ? [`Your topic: ${matches.join(", ")}`] : []),
      [
        formatCount(paper.upvoteCount, "upvote"),
        formatCount(paper.commentCount, "comment"),
        paper.organization,
      ]
        .filter(Boolean)
        .join(" · "),
      nameAuthors(paper),
      paper.excerpt,
      siteUrl + fromDigest(paths.paper(paper.id)),
    ]
      .filter(Boolean)
      .join("\n"),
  );
  const rest = content.rest.map(
    ({ day, count }) =>
      `${formatCount(count, "more paper")} of ${formatDayOfMail(day)}:\n${siteUrl}${fromDigest(paths.day(day))}`,
  );
  const footer = [
    `You’re getting this because you subscribed at ${siteName} (${siteUrl}).`,
    `Change topics and schedule: ${preferencesUrl}`,
    `Unsubscribe: ${unsubscribeUrl}`,
  ].join("\n");
  // "-- " on its own line begins what mail programs know as a signature.
  return [content.subject, ...papers, ...rest, `-- \n${footer}`].join("\n\n") + "\n";
}
