import { type NextRequest, NextResponse } from "next/server";
import { findNamedPaper } from "@/lib/papers/referenced";
import { paths } from "@/lib/addresses/urls";

/** Searches that may be for one paper come here first (see next.config): straight to its paper, else back to search. */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const id = await findNamedPaper(searchParams.get("q") ?? "");
  const location = id
    ? paths.paper(id)
    : `/papers?${new URLSearchParams([...searchParams, ["unknown", "1"]])}`;
  return new NextResponse(null, {
    status: 307,
    headers: { location, "Cache-Control": "no-store" },
  });
}
