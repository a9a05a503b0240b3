import { cachedPaper } from "@/app/papers/cached-paper";
import { citationFormats, citePaper } from "@/lib/formats/citations";

type Context = RouteContext<"/papers/[paperId]/cite/[format]">;

export async function GET(_request: Request, { params }: Context) {
  const { paperId, format } = await params;
  const writer = Object.hasOwn(citationFormats, format) ? citationFormats[format] : undefined;
  const paper = writer && (await cachedPaper(paperId));
  if (!paper) return new Response("Citation format not found.\n", { status: 404 });
  return new Response(citePaper(paper, writer), {
    headers: { "Content-Type": `${writer.mediaType}; charset=utf-8` },
  });
}
