import { env } from "@/lib/platform/env/env";
import { toHubItem } from "@/lib/formats/hub/papers";
import { listRecordsById } from "@/lib/papers/records";
import { noFilters } from "@/lib/search/filters";
import { findPapers } from "@/lib/search/search-papers";
import { highlightWords } from "@/lib/text/highlight";
import { listUpvoteMarks, type UpvoteMark } from "@/lib/upvotes/upvotes";

/** What matches, best first, in Hugging Face's shape, with the marks of a viewer, if any. */
export async function searchHits(query: string, limit: number, viewerId: string | null) {
  const now = new Date();
  const { ids, marked } = await findPapers(
    { query, filters: noFilters, sort: "relevance", limit, cursor: null },
    now,
  );
  const [records, marks] = await Promise.all([
    listRecordsById(ids, now),
    viewerId ? listUpvoteMarks(ids, viewerId) : ({} as Record<string, UpvoteMark>),
  ]);
  return records.map((record) => {
    const { isAuthorParticipating, ...item } = toHubItem(record, env.APP_URL);
    const upvoted = marks[record.paper.id]?.upvoted ?? false;
    return {
      ...item,
      upvoted,
      isAuthorParticipating,
      highlightedTitle: highlightWords(record.paper.title, marked),
      highlightedSummary: highlightWords(record.paper.abstract, marked),
    };
  });
}
