import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { clearSessionCookies, readSessionCookie } from "@/lib/platform/auth/session-cookies";
import { endSession } from "@/lib/accounts/sessions";
import { paths } from "@/lib/addresses/urls";

export const POST = formRoute(async () => {
  const secret = await readSessionCookie();
  if (secret) await endSession(secret);
  await clearSessionCookies();
  return seeOther(paths.latest());
});
