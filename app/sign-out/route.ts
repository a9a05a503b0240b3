import { formRoute, seeOther } from "@/lib/form-routes";
import { clearSessionCookies, readSessionCookie } from "@/lib/session-cookies";
import { endSession } from "@/lib/sessions";
import { paths } from "@/lib/urls";

export const POST = formRoute(async () => {
  const secret = await readSessionCookie();
  if (secret) await endSession(secret);
  await clearSessionCookies();
  return seeOther(paths.latest());
});
