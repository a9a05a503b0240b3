import { apiRoute } from "@/lib/api";
import { sendDueChannelDigests } from "@/lib/channels/send";
import { requireCronSecret } from "@/lib/cron-secret";
import { sendDueDigests } from "@/lib/digests/send";
import { env } from "@/lib/env";
import { forgetUnconfirmed } from "@/lib/subscriptions/subscribe";

/** Sends what is due within the time budget and says what remains: call it again while something does. */
const run = apiRoute(async (request) => {
  requireCronSecret(request);
  const now = new Date();
  const forgotten = await forgetUnconfirmed(now);
  const [account, channels] = await Promise.all([
    sendDueDigests({ now, budgetMs: env.CRON_TIME_BUDGET * 1000 }),
    sendDueChannelDigests({ now }),
  ]);
  return Response.json(
    { ...account, forgotten, channels },
    { headers: { "Cache-Control": "no-store" } },
  );
});

export { run as GET, run as POST };
