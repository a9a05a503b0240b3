import "server-only";
/** Owns the sample feed: what a new site shows before anything is imported. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Day } from "@/lib/time/dates";
import { abstract, arxivId, authorName, count, feedDay, title } from "@/lib/imports/fields";
import { type IncomingPaper, namedAuthor } from "@/lib/imports/incoming-paper";
import { importPapers } from "@/lib/imports/run";

const sampleFeed = z.object({
  day: feedDay,
  papers: z.array(
    z.object({
      arxivId,
      title,
      abstract,
      authors: z.array(authorName).optional(),
      publishedOn: feedDay.optional(),
      category: z.string().optional(),
      upvotes: count.optional(),
      comments: count.optional(),
    }),
  ),
});
type SamplePaper = z.infer<typeof sampleFeed>["papers"][number];

/** The file holds one day in the shape of `sampleFeed`. */
export async function importSampleFeed(file: string): Promise<void> {
  const { day, papers } = sampleFeed.parse(JSON.parse(await readFile(file, "utf8")));
  await importPapers(papers.map((paper, position) => toIncoming(paper, day, position)));
}

function toIncoming(paper: SamplePaper, day: Day, position: number): IncomingPaper {
  return {
    id: paper.arxivId,
    source: "arxiv",
    day,
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors?.map(namedAuthor) ?? null,
    publishedAt: paper.publishedOn ? `${paper.publishedOn}T00:00:00.000Z` : null,
    arxiv: {
      categories: paper.category ? [paper.category] : [],
      comment: null,
      journalRef: null,
      doi: null,
      updatedOn: null,
    },
    outside: { upvotes: paper.upvotes ?? 0, comments: paper.comments ?? 0 },
    placement: {
      position,
      submitterHandle: null,
      submittedAt: null,
      publishedAt: null,
      isAuthorParticipating: null,
    },
    people: [],
    organization: null,
  };
}
