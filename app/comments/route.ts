import { expirePages } from "@/app/expire-pages";
import { z } from "zod";
import { pageTags } from "@/lib/pages/tags";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { findPlace } from "@/lib/comments/threads";
import { commentBodySchema, postComment } from "@/lib/comments/writing";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { paths } from "@/lib/addresses/urls";

const formSchema = z.object({
  paperId: z.string().min(1).max(40),
  parentId: z.uuid().nullable().default(null),
  comment: commentBodySchema,
});

export const POST = formRoute(async (request, form) => {
  const { paperId, parentId, comment: body } = formSchema.parse(Object.fromEntries(form));
  const viewer = await getRequestViewer(request, "comment");
  if (!viewer) return seeOther(paths.signInFirst(paths.comments(paperId)));
  await takeRateLimit("comment by account", viewer.id);
  const comment = await postComment({ paperId, parentId, body, userId: viewer.id });
  // The writer is led straight to it, before the page's own refresh comes round.
  expirePages(pageTags.comments(paperId), pageTags.paper(paperId));
  return seeOther(await placeOf(comment));
});

/** Long discussions have several pages. */
async function placeOf({ id, paperId }: { id: string; paperId: string }): Promise<string> {
  const place = await findPlace(id);
  if (!place) return paths.oneComment(id);
  return place.page === 1
    ? paths.comment(paperId, id)
    : `${paths.commentPage(paperId, place.page)}#comment-${id}`;
}
