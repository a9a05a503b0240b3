import { relatedQuery } from "@/app/api/papers/[paperId]/related/query";
import { parseQuery } from "@/app/api/parse-query";
import { apiRoute } from "@/lib/platform/http/api";
import { segmentToNamedId } from "@/lib/addresses/paper-paths";
import { listRelatedPapers } from "@/lib/search/related-papers";

type Context = { params: Promise<{ paperId: string }> };

export const GET = apiRoute<Context>(async (request, { params }) => {
  const { limit } = parseQuery(request, relatedQuery);
  const id = segmentToNamedId((await params).paperId) ?? "";
  const papers = await listRelatedPapers(id, limit, new Date());
  return Response.json(
    papers.map(({ id, title, abstract, upvoteCount, publishedAt }) => ({
      id,
      title,
      summary: abstract,
      upvotes: upvoteCount,
      ...(publishedAt && { publishedAt }),
    })),
  );
});
