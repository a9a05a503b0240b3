import { searchQuery } from "@/app/api/papers/search/query";
import { parseQuery } from "@/app/api/parse-query";
import { apiRoute, conditional, jsonType, readPreflight, tagBody } from "@/lib/platform/http/api";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { askedEachTime } from "@/lib/platform/http/shared-cache";
import { env } from "@/lib/platform/env/env";
import { toHubItem } from "@/lib/formats/hub/papers";
import { listRecordsById } from "@/lib/papers/records";
import { noFilters } from "@/lib/search/filters";
import { findPapers } from "@/lib/search/search-papers";
import { highlightWords } from "@/lib/text/highlight";
import { listUpvoteMarks, type UpvoteMark } from "@/lib/upvotes/upvotes";

export const GET = apiRoute(async (request) => {
  const { q, limit } = parseQuery(request, searchQuery);
  const now = new Date();
  const found = await findPapers(
    { query: q, filters: noFilters, sort: "relevance", limit, cursor: null },
    now,
  );
  const [records, viewer] = await Promise.all([
    listRecordsById(found.ids, now),
    getRequestViewer(request, "read"),
  ]);
  const marks: Record<string, UpvoteMark> = viewer ? await listUpvoteMarks(found.ids, viewer.id) : {};
  const hits = records.map((record) => {
    const { isAuthorParticipating, ...item } = toHubItem(record, env.APP_URL);
    const upvoted = marks[record.paper.id]?.upvoted ?? false;
    return {
      ...item,
      upvoted,
      isAuthorParticipating,
      highlightedTitle: highlightWords(record.paper.title, found.marked),
      highlightedSummary: highlightWords(record.paper.abstract, found.marked),
    };
  });
  const isForEveryone = viewer === null;
  return conditional(
    request,
    tagBody(JSON.stringify(hits)),
    isForEveryone
      ? { ...jsonType, ...askedEachTime }
      : { ...jsonType, "Cache-Control": "private, no-store" },
  );
});

export const OPTIONS = readPreflight;
