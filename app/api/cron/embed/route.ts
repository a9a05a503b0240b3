import { apiRoute } from "@/lib/platform/http/api";
import { requireCronSecret } from "@/lib/platform/http/cron-secret";
import { env } from "@/lib/platform/env/env";
import { embedPapers } from "@/lib/search/embed-papers";

/** Embeds new and changed papers within the time budget and says how many wait: call it again while some do. */
const run = apiRoute(async (request) => {
  requireCronSecret(request);
  const until = new Date(Date.now() + env.CRON_TIME_BUDGET * 1000);
  const account = await embedPapers({ until });
  return Response.json(account, { headers: { "Cache-Control": "no-store" } });
});

export { run as GET, run as POST };
