import { relatedQuery } from "@/app/api/papers/[paperId]/related/query";
import { apiRoute } from "@/lib/platform/http/api";
import { segmentToNamedId } from "@/lib/addresses/paper-paths";
import { listRelatedPapers } from "@/lib/search/related-papers";

type Context = { params: Promise<{ paperId: string }> };

export const GET = apiRoute<Context>(async (request, { params }) => {
  const { limit } = relatedQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
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
