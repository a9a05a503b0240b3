import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { suggest } from "@/lib/search/suggest";

const schema = z.object({ q: z.string().max(250).default("") });

export const GET = apiRoute(async (request) => {
  const { q } = schema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await suggest(q), { headers: { "Cache-Control": "public, max-age=30" } });
});
