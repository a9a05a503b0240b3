import { clientAddress } from "@/lib/platform/http/client-address";
import { commentBodySchema } from "@/lib/comments/writing";
import { formRoute } from "@/lib/platform/http/form-routes";
import { renderMarkdown } from "@/lib/text/markdown/markdown";
import { takeRateLimit } from "@/lib/platform/rate-limits";

/** The comment as it will be shown. */
export const POST = formRoute(async (request, form) => {
  await takeRateLimit("preview by address", clientAddress(request.headers));
  const html = renderMarkdown(commentBodySchema.parse(form.get("comment")));
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
});
