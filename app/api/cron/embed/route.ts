import { cronRoute } from "@/lib/platform/http/cron-route";
import { env } from "@/lib/platform/env/env";
import { embedPapers } from "@/lib/search/embed-papers";

/** Embeds new and changed papers within the time budget and says how many wait: call it again while some do. */
const run = cronRoute(async () => {
  const until = new Date(Date.now() + env.CRON_TIME_BUDGET * 1000);
  return embedPapers({ until });
});

export { run as GET, run as POST };
