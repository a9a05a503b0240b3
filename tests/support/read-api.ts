import { GET as getRepositories } from "@/app/api/arxiv/[paperId]/repos/route";
import { GET as getDailyPapers } from "@/app/api/daily_papers/route";
import { GET as getPaper } from "@/app/api/papers/[paperId]/route";
import { GET as getPapers } from "@/app/api/papers/route";
import { GET as getSearch } from "@/app/api/papers/search/route";

export const site = "http://localhost:3000";
/** Asks a read route as a program would. */
export const read = (path: string, headers = {}) => {
  const request = new Request(site + path, { headers });
  const { pathname } = new URL(request.url);
  if (pathname === "/api/daily_papers") return getDailyPapers(request, undefined);
  if (pathname === "/api/papers/search") return getSearch(request, undefined);
  if (pathname === "/api/papers") return getPapers(request, undefined);
  const segment = decodeURIComponent(pathname.split("/")[3] ?? "");
  const context = { params: Promise.resolve({ paperId: segment }) };
  return pathname.startsWith("/api/arxiv")
    ? getRepositories(request, context)
    : getPaper(request, context);
};
