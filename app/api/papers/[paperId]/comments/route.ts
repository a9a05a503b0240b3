import { expirePages } from "@/app/expire-pages";
import { z } from "zod";
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
import { nextCommentsLink } from "@/app/api/papers/next-comments-link";
import { paths } from "@/lib/addresses/urls";

type Context = RouteContext<"/api/papers/[paperId]/comments">;

const pageSchema = z.coerce.number().int().min(0).max(100_000).default(0);
const bodySchema = z.object({
  comment: commentBodySchema,
  parentId: z.uuid().nullable().default(null),
});

/** A page of a hundred, from the oldest; `Link` leads to the next. */
export const GET = apiRoute<Context>(async (request, { params }) => {
  const id = await requirePaperId(params);
  if (!(await getPaper(id, new Date()))) throw new AppError("not_found", "Paper not found");
  const page = pageSchema.parse(new URL(request.url).searchParams.get("p") ?? undefined);
  const { comments, pageCount } = await listComments(id, page + 1);
  const headers = page + 1 < pageCount ? { Link: nextCommentsLink(id, page + 1) } : undefined;
  return Response.json(comments.map(toHubComment), { headers });
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

function readJson(request: Request): Promise<unknown> {
  return request.json().catch((cause: unknown) => {
    throw new AppError("invalid", "The body must be JSON.", { cause });
  });
}
