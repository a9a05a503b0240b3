import { type NextRequest, NextResponse } from "next/server";
import { findNamedPaper } from "@/lib/papers/referenced";
import { paths } from "@/lib/addresses/urls";

/** Where other sites send a reader to add a paper: to it when it is here, else to adding it. */
export async function GET(request: NextRequest) {
  const named = request.nextUrl.searchParams.get("arxivId") ?? "";
  const id = await findNamedPaper(named);
  const location = id ? paths.paper(id) : paths.submitId(named);
  return new NextResponse(null, {
    status: 307,
    headers: { location, "Cache-Control": "no-store" },
  });
}
