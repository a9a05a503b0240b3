import { suggestQuery } from "@/app/api/papers/suggest/query";
import { apiRoute } from "@/lib/platform/http/api";
import { suggest } from "@/lib/search/suggest";

export const GET = apiRoute(async (request) => {
  const { q } = suggestQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await suggest(q), { headers: { "Cache-Control": "public, max-age=30" } });
});
