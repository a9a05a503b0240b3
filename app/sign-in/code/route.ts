import { z } from "zod";
import { beginSession } from "@/app/sign-in/begin-session";
import { AppError } from "@/lib/platform/errors";
import { clientAddress } from "@/lib/platform/http/client-address";
import { formRoute } from "@/lib/platform/http/form-routes";
import { waitingBrowser } from "@/lib/platform/auth/session-cookies";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { confirmSignInByCode } from "@/lib/accounts/sign-in-links";

const formSchema = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "The code has six digits.")),
  plain: z.literal("1").optional(),
});

/** The code from the mail, typed into the page that waits for it. */
export const POST = formRoute(async (request, form) => {
  const { code, plain } = formSchema.parse(Object.fromEntries(form));
  await takeRateLimit("sign-in link by address", clientAddress(request.headers));
  const browserSecret = await waitingBrowser.read();
  if (!browserSecret)
    throw new AppError("not_found", "Enter the code in the browser where you requested it.");
  const userAgent = request.headers.get("user-agent");
  const now = new Date();
  const confirmed = await confirmSignInByCode({ code, browserSecret, userAgent, now });
  await waitingBrowser.clear();
  return beginSession(confirmed, { isPlain: plain !== undefined });
});
