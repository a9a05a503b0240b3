import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { markNotificationsRead } from "@/lib/notifications/inbox";
import { paths } from "@/lib/addresses/urls";

export const POST = formRoute(async (request) => {
  const viewer = await requireRequestViewer(request, "session");
  await markNotificationsRead(viewer.id, new Date());
  return seeOther(paths.notifications());
});
