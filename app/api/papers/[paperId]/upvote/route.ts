import { apiRoute } from "@/lib/platform/http/api";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { segmentToNamedId } from "@/lib/addresses/paper-paths";
import { AppError } from "@/lib/platform/errors";
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
  const paperId = segmentToNamedId((await params).paperId);
  if (paperId === null) throw new AppError("not_found", "Paper not found.");
  return { paperId, userId: viewer.id };
}
