import { tokenField } from "@/app/subscriptions/token-field";
import { subscriptionPaths } from "@/lib/addresses/urls";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { pauseSubscription } from "@/lib/subscriptions/preferences";

/** The token is the permission, as with the other choices. */
export const POST = formRoute(async (_request, form) => {
  const token = tokenField(form);
  const isPaused = await pauseSubscription(token, new Date());
  return seeOther(`${subscriptionPaths.preferences(token)}&saved=${isPaused ? "paused" : "no"}`);
});
