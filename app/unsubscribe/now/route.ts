import { tokenField } from "@/app/subscriptions/token-field";
import { subscriptionPaths } from "@/lib/addresses/urls";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { unsubscribe } from "@/lib/subscriptions/unsubscribe";

/** The token is the permission: it works without signing in, as a link in a mail must. */
export const POST = formRoute(async (_request, form) => {
  const token = tokenField(form);
  await unsubscribe(token, new Date());
  return seeOther(subscriptionPaths.unsubscribe(token));
});
