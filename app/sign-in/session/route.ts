import { z } from "zod";
import { beginSession } from "@/app/sign-in/begin-session";
import { clientAddress } from "@/lib/platform/http/client-address";
import { formRoute } from "@/lib/platform/http/form-routes";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { confirmSignIn } from "@/lib/accounts/sign-in-links";

const formSchema = z.object({
  token: z.string().min(1).max(100),
  plain: z.literal("1").optional(),
});

/** The button on the page that a mailed link opens. */
export const POST = formRoute(async (request, form) => {
  const { token, plain } = formSchema.parse(Object.fromEntries(form));
  await takeRateLimit("sign-in link by address", clientAddress(request.headers));
  const userAgent = request.headers.get("user-agent");
  const confirmed = await confirmSignIn({ secret: token, userAgent, now: new Date() });
  return beginSession(confirmed, { isPlain: plain !== undefined });
});
