import { parseQuery } from "@/app/api/parse-query";
import { tokenQuery } from "@/app/subscriptions/token-query";
import { apiRoute } from "@/lib/platform/http/api";
import { seeOther } from "@/lib/platform/http/form-routes";
import { AppError } from "@/lib/platform/errors";
import { stopNotificationMail } from "@/lib/notifications/choices";
import { notificationPaths } from "@/lib/addresses/urls";

/** One-click stop by RFC 8058: whatever the body's encoding, no cookie, no redirect. */
export const POST = apiRoute(async (request) => {
  const isKnown = await stopNotificationMail(parseQuery(request, tokenQuery).token);
  if (!isKnown) throw new AppError("not_found", "This link doesn't belong to an account.");
  return Response.json({ stopped: true }, { headers: { "Cache-Control": "no-store" } });
});

/** Mail scanners follow links: a GET changes nothing and leads to the page with the button. */
export async function GET(request: Request) {
  const path = notificationPaths.stop(encodeURIComponent(parseQuery(request, tokenQuery).token));
  return seeOther(path);
}
