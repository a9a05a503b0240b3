import { papersQuery, writeCursor } from "@/app/api/papers/query";
import { nextLink, parseQuery } from "@/app/api/parse-query";
import { apiRoute, conditional, jsonType, readPreflight, tagBody } from "@/lib/platform/http/api";
import { env } from "@/lib/platform/env/env";
import { toHubListedPaper } from "@/lib/formats/hub/papers";
import { listPublishedRecords } from "@/lib/papers/records";

/** All papers, newest first. */
export const GET = apiRoute(async (request) => {
  const { cursor = null, limit } = parseQuery(request, papersQuery);
  const records = await listPublishedRecords(cursor, limit, new Date());
  const page = records.slice(0, limit);
  const last = page.at(-1);
  const list = tagBody(JSON.stringify(page.map((record) => toHubListedPaper(record, env.APP_URL))));
  const hasMore = records.length > limit && last?.publishedAt;
  const headers = new Headers(jsonType);
  if (hasMore) {
    const after = writeCursor({ publishedAt: hasMore, id: last.id });
    headers.set("Link", nextLink("/api/papers", { cursor: after, limit }));
  }
  return conditional(request, list, headers);
});

export const OPTIONS = readPreflight;
