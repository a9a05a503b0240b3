import { cachedPaper } from "@/app/papers/cached-paper";
import { cachedComments } from "@/app/papers/cached-comments";
import { env } from "@/lib/platform/env/env";
import { toMarkdownPage } from "@/lib/formats/markdown-page";

/** `/papers/{id}.md`, and the page itself for who prefers `Accept: text/markdown`: see next.config. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/papers/[paperId]/markdown">,
) {
  const paper = await cachedPaper((await params).paperId);
  if (!paper) return new Response("Paper not found.\n", { status: 404 });
  const { comments } = await cachedComments(paper.id, 1);
  return new Response(toMarkdownPage({ paper, comments, siteUrl: env.APP_URL }), {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      Vary: "Accept",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
