import { requireRequestViewer } from "@/lib/auth";
import { doneAnswer, formRoute } from "@/lib/form-routes";
import { chooseNotificationMail, notificationMailSchema } from "@/lib/notifications/choices";
import { paths } from "@/lib/urls";

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request);
  const { mail } = notificationMailSchema.parse(Object.fromEntries(form));
  await chooseNotificationMail({ userId: viewer.id, mail, now: new Date() });
  return doneAnswer(request, { done: "Saved.", path: paths.settings() });
});
