import { paperQuery } from "@/app/api/papers/[paperId]/query";
import { requirePaperOfPath } from "@/app/api/paper-of-path";
import { nextLink, parseQuery } from "@/app/api/parse-query";
import { listComments } from "@/lib/comments/threads";
import { toHubComment } from "@/lib/formats/hub/comments";
import { askedEachTime } from "@/lib/platform/http/shared-cache";
import { toHubPaperDetail } from "@/lib/formats/hub/paper-detail";
import { apiRoute, conditional, jsonType, readPreflight, tagBody } from "@/lib/platform/http/api";

/** Never kept by others: it must not lag behind a committed vote. */
export const GET = apiRoute<RouteContext<"/api/papers/[paperId]">>(async (request, { params }) => {
  const { field } = parseQuery(request, paperQuery);
  const record = await requirePaperOfPath(params);
  const paper = toHubPaperDetail(record);
  const headers = new Headers({ ...jsonType, ...askedEachTime });
  if (field !== "comments") return conditional(request, tagBody(JSON.stringify(paper)), headers);
  const { comments, pageCount } = await listComments(paper.id, 1);
  if (pageCount > 1) headers.set("Link", nextLink(`/api/papers/${paper.id}/comments`, { p: 1 }));
  const body = JSON.stringify({ ...paper, comments: comments.map(toHubComment) });
  return conditional(request, tagBody(body), headers);
});

export const OPTIONS = readPreflight;
