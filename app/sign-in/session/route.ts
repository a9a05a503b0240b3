import { z } from "zod";
import { clientAddress } from "@/lib/client-address";
import { formRoute, seeOther } from "@/lib/form-routes";
import { takeRateLimit } from "@/lib/rate-limits";
import { readSessionCookie, setSessionCookies } from "@/lib/session-cookies";
import { endSession } from "@/lib/sessions";
import { confirmSignIn } from "@/lib/sign-in/links";

const formSchema = z.object({ token: z.string().min(1).max(100) });

/** The button on the page that a mailed link opens. */
export const POST = formRoute(async (request, form) => {
  const { token } = formSchema.parse(Object.fromEntries(form));
  await takeRateLimit("sign-in link by address", clientAddress(request.headers));
  const userAgent = request.headers.get("user-agent");
  const { session, returnPath } = await confirmSignIn({ secret: token, userAgent, now: new Date() });
  const before = await readSessionCookie();
  if (before) await endSession(before);
  await setSessionCookies(session);
  return seeOther(returnPath);
});
