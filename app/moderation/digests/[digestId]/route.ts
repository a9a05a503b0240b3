import { z } from "zod";
import { apiRoute } from "@/lib/platform/http/api";
import { getViewer } from "@/lib/platform/auth/auth";
import { getDigestPreview } from "@/lib/digests/report";
import { AppError } from "@/lib/platform/errors";
import { isModerator } from "@/lib/roles/roles";

type Context = { params: Promise<{ digestId: string }> };

/**
 * A digest as it was mailed, drawn by the browser and locked in by a policy of its own. Like the page
 * that leads here, it exists for moderators only.
 */
export const GET = apiRoute<Context>(async (_request, { params }) => {
  const viewer = await getViewer();
  const id = z.uuid().safeParse((await params).digestId);
  const preview =
    isModerator(viewer) && id.success ? await getDigestPreview(id.data, new Date()) : null;
  if (!preview)
    throw new AppError("not_found", "This digest doesn't exist, or its papers are hidden.");
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation",
    "Cache-Control": "no-store",
  };
  return new Response(preview.html, { headers });
});
