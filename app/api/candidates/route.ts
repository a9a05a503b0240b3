import { candidatesQuery } from "@/app/api/candidates/query";
import { parseQuery } from "@/app/api/parse-query";
import { curatingDays } from "@/lib/candidates/curating-days";
import { listCandidates } from "@/lib/candidates/list";
import { requireRequestCurator } from "@/lib/platform/auth/auth";
import { apiRoute } from "@/lib/platform/http/api";

/** For curators: the list of /curate. */
export const GET = apiRoute(async (request) => {
  await requireRequestCurator(request);
  const now = new Date();
  const { day = curatingDays(now).today, q, p, limit } = parseQuery(request, candidatesQuery);
  const asked = { day, query: q || null, page: p + 1, limit, now };
  const { learning, candidates, total } = await listCandidates(asked);
  return Response.json(
    {
      day,
      learnedOn: learning?.learnedOn ?? null,
      total,
      candidates: candidates.map(({ abstract, ...candidate }) => ({
        ...candidate,
        summary: abstract,
      })),
    },
    { headers: { "Cache-Control": "private, no-store" } },
  );
});
