import { apiRoute } from "@/lib/platform/http/api";
import { requireCronSecret } from "@/lib/platform/http/cron-secret";
import { runDigests } from "@/lib/mailings/run";
import { env } from "@/lib/platform/env/env";

/** Sends what is due within the time budget and says what remains: call it again while something does. */
const run = apiRoute(async (request) => {
  requireCronSecret(request);
  const budgetMs = env.CRON_TIME_BUDGET * 1000;
  const account = await runDigests({ now: new Date(), budgetMs });
  return Response.json(account, { headers: { "Cache-Control": "no-store" } });
});

export { run as GET, run as POST };
