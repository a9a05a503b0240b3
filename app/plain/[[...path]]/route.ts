import { getRequestViewer } from "@/lib/platform/auth/auth";
import { fillMarks, votedPaperIds } from "@/app/plain/marks";
import { fetchOwnPage, headersOfOwnPage } from "@/lib/platform/http/own-page";
import { ownPageMark } from "@/lib/platform/http/own-page-mark.mjs";
import { listUpvoteMarks } from "@/lib/upvotes/upvotes";

/** The cached page with the reader's marks in it, for somebody signed in who runs no script. */
export async function GET(request: Request): Promise<Response> {
  // However the address is written, the page asked for must not be asked for here once more.
  if (request.headers.has(ownPageMark)) return new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/^\/plain/, "") || "/";
  const cached = await fetchOwnPage(path + search, request.headers.get("accept") ?? "*/*");
  const headers = headersOfOwnPage(cached, "private, no-store");
  const answer = { status: cached.status, headers };
  const viewer = await getRequestViewer(request, "read");
  if (!viewer || !headers.get("content-type")?.startsWith("text/html"))
    return new Response(cached.body, answer);
  const html = await cached.text();
  return new Response(
    fillMarks(html, await listUpvoteMarks(votedPaperIds(html), viewer.id)),
    answer,
  );
}
