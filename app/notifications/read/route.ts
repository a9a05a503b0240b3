import { requireRequestViewer } from "@/lib/auth";
import { formRoute, seeOther } from "@/lib/form-routes";
import { markNotificationsRead } from "@/lib/notifications/inbox";
import { paths } from "@/lib/urls";

export const POST = formRoute(async (request) => {
  const viewer = await requireRequestViewer(request);
  await markNotificationsRead(viewer.id, new Date());
  return seeOther(paths.notifications());
});
