import { z } from "zod";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { referringPath } from "@/lib/platform/http/referring-path";
import { setPlainPages } from "@/lib/platform/auth/session-cookies";
import { takeUpvoteLimits } from "@/app/upvotes/limits";
import { removeUpvote, upvotePaper } from "@/lib/upvotes/upvotes";
import { paths } from "@/lib/addresses/urls";

const paperId = z.string().min(1).max(40);
/** What the pressed button is called, and which paper it belongs to. */
const formSchema = z.union([
  z.object({ upvote: paperId }).transform(({ upvote }) => ({ paperId: upvote, upvoted: true })),
  z.object({ unvote: paperId }).transform(({ unvote }) => ({ paperId: unvote, upvoted: false })),
]);

/** The upvote button without a script, or of somebody who has yet to sign in. */
export const POST = formRoute(async (request, form) => {
  const { paperId, upvoted } = formSchema.parse(Object.fromEntries(form));
  const returnPath = referringPath(request.headers) ?? paths.paper(paperId);
  const viewer = await getRequestViewer(request, "vote");
  if (!viewer) return seeOther(paths.signInToUpvote(paperId, returnPath));
  await takeUpvoteLimits(viewer.id, request.headers);
  const vote = { paperId, userId: viewer.id };
  await (upvoted ? upvotePaper(vote) : removeUpvote(vote));
  await setPlainPages();
  return seeOther(returnPath);
});
