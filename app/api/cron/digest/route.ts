import { cronRoute } from "@/lib/platform/http/cron-route";
import { runDigests } from "@/lib/mailings/run";
import { env } from "@/lib/platform/env/env";

/** Sends what is due within the time budget and says what remains: call it again while something does. */
const run = cronRoute(async () => {
  const budgetMs = env.CRON_TIME_BUDGET * 1000;
  return runDigests({ now: new Date(), budgetMs });
});

export { run as GET, run as POST };
