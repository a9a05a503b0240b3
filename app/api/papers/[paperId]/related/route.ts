import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { listRelatedPapers } from "@/lib/search/related-papers";

const schema = z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) });
type Context = { params: Promise<{ paperId: string }> };

export const GET = apiRoute<Context>(async (request, { params }) => {
  const { limit } = schema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const papers = await listRelatedPapers((await params).paperId, limit, new Date());
  return Response.json(
    papers.map(({ id, title, abstract, upvoteCount, publishedAt }) => ({
      id,
      title,
      summary: abstract,
      upvotes: upvoteCount,
      publishedAt,
    })),
  );
});
