import { tokenField } from "@/app/subscriptions/token-field";
import { subscriptionPaths } from "@/lib/addresses/urls";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { confirmSubscription } from "@/lib/subscriptions/subscribe";

/** The button on the page that the link in the mail opens: the token is the permission. */
export const POST = formRoute(async (_request, form) => {
  const token = tokenField(form);
  await confirmSubscription(token, new Date());
  return seeOther(subscriptionPaths.confirm(token));
});
