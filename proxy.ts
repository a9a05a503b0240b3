import { type NextRequest, NextResponse } from "next/server";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { askAtTheDoor } from "@/app/closed-pages";
import { decodeSegment } from "@/lib/addresses/decode-segment";
import { paths } from "@/lib/addresses/urls";

/** Gives closed pages their true status; cached pages never come by here. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (request.method !== "GET" && request.method !== "HEAD") return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const answer = await askAtTheDoor(
    decodeSegment(pathname),
    await getRequestViewer(request, "read"),
  );
  if (answer === "open") return NextResponse.next();
  if (answer === "sign in") {
    const headers = { "Cache-Control": "no-store" };
    const path = paths.signInFirst(pathname + search);
    return NextResponse.redirect(new URL(path, request.url), { status: 307, headers });
  }
  return NextResponse.rewrite(new URL("/404", request.url));
}

export const config = {
  matcher: [
    "/settings",
    "/notifications",
    "/curate",
    "/moderation",
    "/moderation/digests",
    "/users/:handle",
    "/comments/:id",
    "/comments/:id/history",
    "/papers/:id/manage",
  ],
};
