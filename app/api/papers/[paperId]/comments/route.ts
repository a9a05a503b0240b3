import { expirePages } from "@/app/expire-pages";
import { z } from "zod";
import { nextLink, parseQuery, readJson } from "@/app/api/parse-query";
import { pageTags } from "@/lib/pages/tags";
import { apiRoute } from "@/lib/platform/http/api";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { listComments } from "@/lib/comments/threads";
import { toHubComment } from "@/lib/formats/hub/comments";
import { commentBodySchema, postComment } from "@/lib/comments/writing";
import { AppError } from "@/lib/platform/errors";
import { segmentToNamedId } from "@/lib/addresses/paper-paths";
import { getPaper } from "@/lib/papers/detail";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { env } from "@/lib/platform/env/env";
import { paths } from "@/lib/addresses/urls";

type Context = RouteContext<"/api/papers/[paperId]/comments">;

const querySchema = z.object({ p: z.coerce.number().int().min(0).max(100_000).default(0) });
const bodySchema = z.object({
  comment: commentBodySchema,
  parentId: z.uuid().nullable().default(null),
});

/** A page of a hundred, from the oldest; `Link` leads to the next. */
export const GET = apiRoute<Context>(async (request, { params }) => {
  const id = await requirePaperId(params);
  if (!(await getPaper(id, new Date()))) throw new AppError("not_found", "Paper not found");
  const next = parseQuery(request, querySchema).p + 1;
  const { comments, pageCount } = await listComments(id, next);
  return Response.json(comments.map(toHubComment), {
    headers: next < pageCount ? { Link: nextLink(`/api/papers/${id}/comments`, { p: next }) } : {},
  });
});

export const POST = apiRoute<Context>(async (request, { params }) => {
  const viewer = await requireRequestViewer(request, "comment");
  const paperId = await requirePaperId(params);
  const { comment: body, parentId } = bodySchema.parse(await readJson(request));
  await takeRateLimit("comment by account", viewer.id);
  const comment = await postComment({ paperId, parentId, body, userId: viewer.id });
  expirePages(pageTags.comments(paperId));
  const url = env.APP_URL + paths.comment(paperId, comment.id);
  return Response.json({ id: comment.id, url, createdAt: comment.createdAt }, { status: 201 });
});

async function requirePaperId(params: Context["params"]): Promise<string> {
  const id = segmentToNamedId((await params).paperId);
  if (!id) throw new AppError("not_found", "Paper not found");
  return id;
}
