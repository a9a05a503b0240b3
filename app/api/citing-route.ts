import { citingQuery } from "@/app/api/citing-query";
import { segmentToNamedId } from "@/lib/addresses/paper-paths";
import { toHubRepositories } from "@/lib/formats/hub/paper-detail";
import type { HubRepositories } from "@/lib/formats/hub/schemas";
import { getPaperRecord } from "@/lib/papers/records";
import { apiRoute, conditional, jsonType, tagBody } from "@/lib/platform/http/api";

/** The models, datasets or spaces that cite a paper; none for a paper that is not here. */
export function citingRoute(kind: keyof HubRepositories) {
  return apiRoute(async (request) => {
    const { searchParams } = new URL(request.url);
    // Clients send several filters; the one that names a paper counts.
    const filters = searchParams.getAll("filter");
    const { filter, limit } = citingQuery.parse({
      filter: filters.find((text) => /^arxiv:/i.test(text)) ?? filters[0],
      limit: searchParams.get("limit") ?? undefined,
    });
    const id = segmentToNamedId(filter);
    const record = id && (await getPaperRecord(id, new Date()));
    const list = record ? toHubRepositories(record.repositories)[kind].slice(0, limit) : [];
    return conditional(request, tagBody(JSON.stringify(list)), jsonType);
  });
}
