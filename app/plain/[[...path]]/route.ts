import { getRequestViewer } from "@/lib/platform/auth/auth";
import { ownAddress } from "@/lib/addresses/own-address";
import { env } from "@/lib/platform/env/env";
import { fillMarks, votedPaperIds } from "@/app/plain/marks";
import { listUpvoteMarks } from "@/lib/upvotes/upvotes";

const innerMark = "asked-for-plain-page";

/** The cached page with the reader's marks in it, for somebody signed in who runs no script. */
export async function GET(request: Request): Promise<Response> {
  // However the address is written, the page asked for must not be asked for here once more.
  if (request.headers.has(innerMark)) return new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/^\/plain/, "") || "/";
  const cached = await fetch(ownAddress({ host: env.HOST, port: env.PORT }) + path + search, {
    headers: { accept: request.headers.get("accept") ?? "*/*", [innerMark]: "1" },
    redirect: "manual",
  });
  const headers = new Headers({ "Cache-Control": "private, no-store" });
  for (const name of ["content-type", "location"]) {
    const value = cached.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
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
