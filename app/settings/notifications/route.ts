import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { doneAnswer, formRoute } from "@/lib/platform/http/form-routes";
import { chooseNotificationMail, notificationMailSchema } from "@/lib/notifications/choices";
import { paths } from "@/lib/addresses/urls";

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request, "session");
  const { mail } = notificationMailSchema.parse(Object.fromEntries(form));
  await chooseNotificationMail({ userId: viewer.id, mail, now: new Date() });
  return doneAnswer(request, { done: "Notifications saved.", path: paths.settings() });
});
