import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { clearSessionCookies } from "@/lib/platform/auth/session-cookies";
import { endAllSessions } from "@/lib/accounts/sessions";
import { paths } from "@/lib/addresses/urls";

export const POST = formRoute(async (request) => {
  const viewer = await requireRequestViewer(request);
  await endAllSessions(viewer.id);
  await clearSessionCookies();
  return seeOther(paths.latest());
});
