import { subscriptionPaths } from "@/lib/addresses/urls";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { preferencesSchema } from "@/lib/subscriptions/preferences";
import { subscribeUser } from "@/lib/subscriptions/subscribe";

/** A signed-in reader's address is known and proven: one click subscribes it. */
export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request, "session");
  const timeZone = String(form.get("timeZone") ?? "") || undefined;
  await subscribeUser(
    viewer.id,
    preferencesSchema.parse({ ...(timeZone && { timeZone }) }),
    new Date(),
  );
  return seeOther(subscriptionPaths.subscribe());
});
