import { ImageResponse } from "next/og";
import { cachedPaper } from "@/app/papers/cached-paper";
import { SocialCard } from "@/components/papers/social-card";
import { env } from "@/lib/platform/env/env";

const size = { width: 1200, height: 630 };

/** The picture that other sites show beside a link to the paper. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/papers/[paperId]/social-card.png">,
) {
  const paper = await cachedPaper((await params).paperId);
  if (!paper) return new Response(null, { status: 404 });
  return new ImageResponse(<SocialCard paper={paper} siteName={env.SITE_NAME} />, {
    ...size,
    headers: { "Cache-Control": "public, max-age=3600, s-maxage=86400" },
  });
}
