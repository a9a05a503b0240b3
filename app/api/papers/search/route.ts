import { searchHits } from "@/app/api/papers/search/hits";
import { searchQuery } from "@/app/api/papers/search/query";
import { parseQuery } from "@/app/api/parse-query";
import { apiRoute, conditional, jsonType, readPreflight, tagBody } from "@/lib/platform/http/api";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { askedEachTime } from "@/lib/platform/http/shared-cache";

export const GET = apiRoute(async (request) => {
  const { q, limit } = parseQuery(request, searchQuery);
  const viewer = await getRequestViewer(request, "read");
  const hits = await searchHits(q, limit, viewer?.id ?? null);
  return conditional(
    request,
    tagBody(JSON.stringify(hits)),
    viewer === null
      ? { ...jsonType, ...askedEachTime }
      : { ...jsonType, "Cache-Control": "private, no-store" },
  );
});

export const OPTIONS = readPreflight;
