import { type NextRequest, NextResponse } from "next/server";
import { parseArxivId } from "@/lib/addresses/paper-ids";
import { hasPaper } from "@/lib/papers/visible";
import { paths } from "@/lib/addresses/urls";

/** Searches that may be for an arXiv id come here first (see next.config): straight to its paper, else back to search. */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const id = parseArxivId(searchParams.get("q") ?? "");
  const isKnown = id !== null && (await hasPaper(id));
  const location = isKnown
    ? paths.paper(id)
    : `/papers?${new URLSearchParams([...searchParams, ["unknown", "1"]])}`;
  return new NextResponse(null, {
    status: 307,
    headers: { location, "Cache-Control": "no-store" },
  });
}
