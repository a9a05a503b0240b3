import { apiRoute } from "@/lib/api";
import { requireCronSecret } from "@/lib/cron-secret";
import { sendDueDigests } from "@/lib/digests/send";
import { sendDueNotifications } from "@/lib/notifications/send";
import { env } from "@/lib/env";
import { forgetUnconfirmed } from "@/lib/subscriptions/subscribe";

/**
 * Sends what is due within the time budget and says what remains: call it again while something does.
 * Notifications go first: they are few, and wanted at once.
 */
const run = apiRoute(async (request) => {
  requireCronSecret(request);
  const now = new Date();
  const forgotten = await forgetUnconfirmed(now);
  const budgetMs = env.CRON_TIME_BUDGET * 1000;
  const notifications = await sendDueNotifications({ now, budgetMs: budgetMs / 4 });
  const passedMs = Date.now() - now.getTime();
  const account = await sendDueDigests({ now, budgetMs: budgetMs - passedMs });
  return Response.json(
    { ...account, notifications, forgotten },
    { headers: { "Cache-Control": "no-store" } },
  );
});

export { run as GET, run as POST };
