import { apiRoute } from "@/lib/platform/http/api";
import { requireCronSecret } from "@/lib/platform/http/cron-secret";
import { retrySubmissions } from "@/lib/papers/held-submissions";

const batch = 10;

/** Tries again what was submitted while its source did not answer. */
export const GET = apiRoute(async (request) => {
  requireCronSecret(request);
  return Response.json(await retrySubmissions(new Date(), batch));
});

export const POST = GET;
