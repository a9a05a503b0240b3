import { requirePaperOfPath } from "@/app/api/paper-of-path";
import { apiRoute, conditional, jsonType, readPreflight, tagBody } from "@/lib/platform/http/api";
import { toHubRepositories } from "@/lib/formats/hub/paper-detail";

export const GET = apiRoute<RouteContext<"/api/arxiv/[paperId]/repos">>(
  async (request, { params }) => {
    const { repositories } = await requirePaperOfPath(params);
    return conditional(request, tagBody(JSON.stringify(toHubRepositories(repositories))), jsonType);
  },
);

export const OPTIONS = readPreflight;
