import { tokenField } from "@/app/subscriptions/token-field";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { stopNotificationMail } from "@/lib/notifications/choices";
import { notificationPaths } from "@/lib/addresses/urls";

/** The token is the permission: a link in a mail works without signing in. */
export const POST = formRoute(async (_request, form) => {
  const token = tokenField(form);
  await stopNotificationMail(token);
  return seeOther(notificationPaths.stop(encodeURIComponent(token)));
});
