import "server-only";
/** The newest papers that match a search, for programs. */
import type { PlacedPaper } from "@/lib/papers/record";
import { listRecordsById } from "@/lib/papers/records";
import { noFilters } from "@/lib/search/filters";
import { findPapers } from "@/lib/search/search-papers";

export async function listSearchRecords(
  query: string,
  { limit, now }: { limit: number; now: Date },
): Promise<PlacedPaper[]> {
  const { ids } = await findPapers(
    { query, filters: noFilters, sort: "newest", limit, cursor: null },
    now,
  );
  return listRecordsById(ids, now);
}
