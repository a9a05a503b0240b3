import { z } from "zod";
import { parseQuery } from "@/app/api/parse-query";
import { apiRoute } from "@/lib/platform/http/api";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { clearSessionCookies } from "@/lib/platform/auth/session-cookies";
import { listUpvoteMarks } from "@/lib/upvotes/upvotes";

const querySchema = z.object({
  papers: z
    .string()
    .default("")
    .transform((list) => list.split(",").filter(Boolean))
    .pipe(z.array(z.string().max(40)).max(500)),
});

/** All that a cached page lacks for the one who reads it: who they are, and their marks on its papers. */
export const GET = apiRoute(async (request) => {
  const { papers } = parseQuery(request, querySchema);
  const headers = { "Cache-Control": "private, no-store" };
  const viewer = await getRequestViewer(request, "read");
  if (!viewer) {
    if (!request.headers.has("authorization")) await clearSessionCookies();
    return Response.json({ viewer: null, papers: {} }, { headers });
  }
  const { handle, name, role } = viewer;
  const marks = papers.length === 0 ? {} : await listUpvoteMarks(papers, viewer.id);
  return Response.json({ viewer: { handle, name, role }, papers: marks }, { headers });
});
