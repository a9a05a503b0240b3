import { suggestQuery } from "@/app/api/papers/suggest/query";
import { parseQuery } from "@/app/api/parse-query";
import { apiRoute } from "@/lib/platform/http/api";
import { suggest } from "@/lib/search/suggest";

export const GET = apiRoute(async (request) => {
  const { q } = parseQuery(request, suggestQuery);
  return Response.json(await suggest(q), { headers: { "Cache-Control": "public, max-age=30" } });
});
