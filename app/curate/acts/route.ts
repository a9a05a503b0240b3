import { z } from "zod";
import { listCuratingActs } from "@/lib/candidates/log";
import { requireRequestCurator } from "@/lib/platform/auth/auth";
import { apiRoute } from "@/lib/platform/http/api";

const most = 200;
const query = z.object({ since: z.iso.datetime() });

/** What curators did since an instant: an open list asks every few seconds, and keeps in step. */
export const GET = apiRoute(async (request) => {
  const viewer = await requireRequestCurator(request);
  const { since } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  const acts = await listCuratingActs(new Date(since), most);
  return Response.json(
    {
      now,
      acts: acts.map(({ curatorId, ...act }) => ({ ...act, isOwn: curatorId === viewer.id })),
    },
    { headers: { "Cache-Control": "private, no-store" } },
  );
});
