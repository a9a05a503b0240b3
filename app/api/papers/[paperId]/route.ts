import { requirePaperOfPath } from "@/app/api/paper-of-path";
import { apiRoute, conditional, jsonType, readPreflight, tagBody } from "@/lib/platform/http/api";
import { askedEachTime } from "@/lib/platform/http/shared-cache";
import { toHubPaperDetail } from "@/lib/formats/hub/paper-detail";

/** Never kept by others: it must not lag behind a committed vote. */
export const GET = apiRoute<RouteContext<"/api/papers/[paperId]">>(async (request, { params }) => {
  const paper = toHubPaperDetail(await requirePaperOfPath(params));
  return conditional(request, tagBody(JSON.stringify(paper)), { ...jsonType, ...askedEachTime });
});

export const OPTIONS = readPreflight;
