import { parseQuery } from "@/app/api/parse-query";
import { tokenQuery } from "@/app/subscriptions/token-query";
import { apiRoute } from "@/lib/platform/http/api";
import { seeOther } from "@/lib/platform/http/form-routes";
import { AppError } from "@/lib/platform/errors";
import { unsubscribe } from "@/lib/subscriptions/unsubscribe";
import { subscriptionPaths } from "@/lib/addresses/urls";

/** One-click unsubscribe by RFC 8058: whatever the body's encoding, no cookie, no redirect. */
export const POST = apiRoute(async (request) => {
  const isKnown = await unsubscribe(parseQuery(request, tokenQuery).token, new Date());
  if (!isKnown) throw new AppError("not_found", "This link doesn't belong to a subscription.");
  return Response.json({ unsubscribed: true }, { headers: { "Cache-Control": "no-store" } });
});

/** Mail scanners follow links: a GET changes nothing and leads to the page with the button. */
export async function GET(request: Request) {
  const path = subscriptionPaths.unsubscribe(
    encodeURIComponent(parseQuery(request, tokenQuery).token),
  );
  return seeOther(path);
}
