import { expirePages } from "@/app/expire-pages";
import { z } from "zod";
import { pageTags } from "@/lib/pages/tags";
import { getRequestViewer, type Viewer } from "@/lib/platform/auth/auth";
import { toggleReaction } from "@/lib/comments/reactions";
import { commentBodySchema, deleteComment, editComment } from "@/lib/comments/writing";
import { isEmoji } from "@/lib/text/emoji";
import { AppError } from "@/lib/platform/errors";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { reportReasonSchema, reportSubject } from "@/lib/moderation/reports";
import { paths } from "@/lib/addresses/urls";

type Given = { id: string; viewer: Viewer; form: FormData };
/** Each does one thing to a comment and says where to go on. */
type Verb = (given: Given) => Promise<string>;

const verbs: Record<string, Verb> = {
  async react({ id, viewer, form }) {
    const emoji = String(form.get("emoji"));
    if (!isEmoji(emoji)) throw new AppError("invalid", "Choose one of the reactions shown.");
    await takeRateLimit("reaction by account", viewer.id);
    const { paperId } = await toggleReaction({ commentId: id, userId: viewer.id, emoji });
    expirePages(pageTags.comments(paperId));
    return paths.comment(paperId, id);
  },
  async edit({ id, viewer, form }) {
    const body = commentBodySchema.parse(form.get("comment"));
    await takeRateLimit("comment by account", viewer.id);
    const { paperId } = await editComment({ id, userId: viewer.id, body, now: new Date() });
    expirePages(pageTags.comments(paperId));
    return paths.comment(paperId, id);
  },
  async delete({ id, viewer }) {
    const { paperId } = await deleteComment({ id, userId: viewer.id, now: new Date() });
    expirePages(pageTags.comments(paperId));
    return paths.comments(paperId);
  },
  async report({ id, viewer, form }) {
    const reason = reportReasonSchema.parse(form.get("reason"));
    await takeRateLimit("report by account", viewer.id);
    await reportSubject({ reporterId: viewer.id, subjectKind: "comment", subjectId: id, reason });
    return `${paths.oneComment(id)}?reported`;
  },
};

type Context = RouteContext<"/comments/[commentId]/[verb]">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { commentId, verb } = await params;
  return formRoute(async (_request, form) => {
    const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    const id = z.uuid().safeParse(commentId);
    if (!act || !id.success) throw new AppError("not_found", "Page not found.");
    const viewer = await getRequestViewer(request, "comment");
    if (!viewer) return seeOther(paths.signInFirst(paths.oneComment(id.data)));
    return seeOther(await act({ id: id.data, viewer, form }));
  })(request);
}
