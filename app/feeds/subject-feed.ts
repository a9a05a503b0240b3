import { decodeSegment } from "@/lib/addresses/decode-segment";
import { apiRoute, conditional, tagBody } from "@/lib/platform/http/api";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import type { PlacedPaper } from "@/lib/papers/record";
import { type FeedFormat, feedFormats, parseFeedFile } from "@/lib/formats/feeds/feed-document";
import { paperEntry } from "@/lib/formats/feeds/paper-entries";
import { writeFeed } from "@/lib/formats/feeds/write-feed";
import { paths } from "@/lib/addresses/urls";

export const subjectEntries = 50;
const longestName = 250;

export type Subject = {
  name: string;
  /** "Papers on diffusion" */
  title: string;
  feedPath: string;
  papers: PlacedPaper[];
};

export function subjectFeed(
  request: Request,
  { name, title, feedPath, papers }: Subject,
  format: FeedFormat,
): Response {
  const feed = {
    title: `${env.SITE_NAME}: ${title}`,
    description: `The newest ${title.replace(/^P/, "p")}.`,
    pageUrl: env.APP_URL + paths.search(name),
    feedUrl: env.APP_URL + feedPath,
    entries: papers.map((paper) => paperEntry(paper, env.APP_URL)),
  };
  return conditional(request, tagBody(writeFeed(feed, format)), {
    "Content-Type": feedFormats[format],
  });
}

type SubjectKind = {
  /** The folder of the feeds of this kind, such as "topics". */
  folder: string;
  title: (name: string) => string;
  list: (name: string, now: Date) => Promise<PlacedPaper[]>;
};

/** A route for the newest papers of whatever its path names. A name without papers has an empty feed: some may come. */
export function subjectFeedRoute({ folder, title, list }: SubjectKind) {
  return apiRoute<{ params: Promise<{ file: string }> }>(async (request, { params }) => {
    const file = parseFeedFile(decodeSegment((await params).file));
    const name = file && readSubject(file.name);
    if (!name) throw new AppError("not_found", "Feed not found.");
    const feedPath = `/feeds/${folder}/${encodeURIComponent(name)}.${file.format}`;
    const papers = await list(name, new Date());
    return subjectFeed(request, { name, title: title(name), feedPath, papers }, file.format);
  });
}

/** PostgreSQL's text holds everything but the null character and lone surrogates. */
export function readSubject(text: string): string | null {
  const name = text.trim();
  return name !== "" && name.length <= longestName && name.isWellFormed() && !name.includes("\0")
    ? name
    : null;
}
