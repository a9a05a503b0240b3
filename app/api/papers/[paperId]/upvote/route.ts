import { apiRoute } from "@/lib/platform/http/api";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { takeUpvoteLimits } from "@/app/upvotes/limits";
import { removeUpvote, upvotePaper } from "@/lib/upvotes/upvotes";

type Context = RouteContext<"/api/papers/[paperId]/upvote">;

export const PUT = apiRoute<Context>(async (request, { params }) => {
  return Response.json(await upvotePaper(await readVote(request, params)), noStore);
});

export const DELETE = apiRoute<Context>(async (request, { params }) => {
  return Response.json(await removeUpvote(await readVote(request, params)), noStore);
});

const noStore = { headers: { "Cache-Control": "no-store" } };

async function readVote(request: Request, params: Context["params"]) {
  const viewer = await requireRequestViewer(request, "vote");
  await takeUpvoteLimits(viewer.id, request.headers);
  const { paperId } = await params;
  return { paperId: decodeURIComponent(paperId), userId: viewer.id };
}
