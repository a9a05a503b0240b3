import { requireRequestViewer } from "@/lib/auth";
import { formRoute, seeOther } from "@/lib/form-routes";
import { clearSessionCookies } from "@/lib/session-cookies";
import { endAllSessions } from "@/lib/sessions";
import { paths } from "@/lib/urls";

export const POST = formRoute(async (request) => {
  const viewer = await requireRequestViewer(request);
  await endAllSessions(viewer.id);
  await clearSessionCookies();
  return seeOther(paths.latest());
});
