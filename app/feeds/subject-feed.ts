import { decodeSegment } from "@/app/decode-segment";
import { apiRoute, conditional, tagBody } from "@/lib/api";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { PlacedPaper } from "@/lib/papers/record";
import { feedFormats, parseFeedFile } from "@/lib/syndication/feed-document";
import { paperEntry } from "@/lib/syndication/paper-entries";
import { writeFeed } from "@/lib/syndication/write-feed";
import { paths } from "@/lib/urls";

export const subjectEntries = 50;
const longestName = 200;

type Subject = {
  /** The folder of the feeds of this kind, such as "topics". */
  folder: string;
  title: (name: string) => string;
  list: (name: string, now: Date) => Promise<PlacedPaper[]>;
};

/** A route for the newest papers of whatever its path names. A name without papers has an empty feed: some may come. */
export function subjectFeedRoute({ folder, title, list }: Subject) {
  return apiRoute<{ params: Promise<{ file: string }> }>(async (request, { params }) => {
    const file = parseFeedFile(decodeSegment((await params).file));
    const name = file?.name.trim();
    if (!file || !name || name.length > longestName || name.includes("\0")) throw new AppError("not_found", "There is no such feed.");
    const papers = await list(name, new Date());
    const feed = {
      title: `${env.SITE_NAME}: ${title(name)}`,
      description: `The newest ${title(name).replace(/^P/, "p")}.`,
      pageUrl: env.APP_URL + paths.search(name),
      feedUrl: `${env.APP_URL}/feeds/${folder}/${encodeURIComponent(name)}.${file.format}`,
      entries: papers.map((paper) => paperEntry(paper, env.APP_URL)),
    };
    return conditional(request, tagBody(writeFeed(feed, file.format)), { "Content-Type": feedFormats[file.format] });
  });
}
