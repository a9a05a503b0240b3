import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { revokeAllApiTokens } from "@/lib/accounts/api-tokens";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { clearSessionCookies } from "@/lib/platform/auth/session-cookies";
import { endAllSessions } from "@/lib/accounts/sessions";
import { paths } from "@/lib/addresses/urls";

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request, "session");
  await endAllSessions(viewer.id);
  if (form.get("tokens") === "revoke") await revokeAllApiTokens(viewer.id, new Date());
  await clearSessionCookies();
  return seeOther(paths.latest());
});
