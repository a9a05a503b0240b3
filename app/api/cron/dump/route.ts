import { apiRoute } from "@/lib/platform/http/api";
import { requireCronSecret } from "@/lib/platform/http/cron-secret";
import { makeDump } from "@/lib/exports/dumps";

/** Writes the public dump of today; once a night is enough. */
export const GET = apiRoute(async (request) => {
  requireCronSecret(request);
  return Response.json(await makeDump(new Date()));
});

export const POST = GET;
