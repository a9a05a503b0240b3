import { readListData } from "@/app/with-data/list-data";
import { putData } from "@/app/with-data/put-data";
import { conditional, tagBody } from "@/lib/platform/http/api";
import { fetchOwnPage, headersOfOwnPage } from "@/lib/platform/http/own-page";
import { ownPageMark } from "@/lib/platform/http/own-page-mark.mjs";
import { sharedCache } from "@/lib/platform/http/shared-cache";

const asBrowsersDo = "text/html,application/xhtml+xml";

/** The cached page of a list with the list's data in it, for programs that read pages: see next.config. */
export async function GET(request: Request): Promise<Response> {
  if (request.headers.has(ownPageMark)) return new Response(null, { status: 404 });
  const { pathname, searchParams, search } = new URL(request.url);
  const path = pathname.replace(/^\/with-data/, "") || "/";
  const page = await fetchOwnPage(path + search, asBrowsersDo);
  const isSearch = searchParams.has("q");
  const headers = headersOfOwnPage(page, isSearch ? "private, no-cache" : sharedCache);
  const data = page.status === 200 ? await readListData(path, searchParams) : null;
  if (data === null) return new Response(page.body, { status: page.status, headers });
  return conditional(request, tagBody(putData(await page.text(), data)), headers);
}
