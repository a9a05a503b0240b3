import { clientAddress } from "@/lib/platform/http/client-address";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { readWaitingBrowser, setWaitingBrowser } from "@/lib/platform/auth/session-cookies";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { newSecret } from "@/lib/platform/secrets";
import { sendSignInLink, signInRequestSchema } from "@/lib/accounts/sign-in-links";
import { paths } from "@/lib/addresses/urls";

/** The answer is the same whether or not the address has an account. */
export const POST = formRoute(async (request, form) => {
  const wish = signInRequestSchema.parse(Object.fromEntries(form));
  await takeRateLimit("sign-in by address", clientAddress(request.headers));
  await takeRateLimit("sign-in by email", wish.email);
  const browserSecret = (await readWaitingBrowser()) ?? newSecret();
  await setWaitingBrowser(browserSecret);
  const mail = await sendSignInLink({ ...wish, browserSecret }, new Date());
  return seeOther(paths.signInLinkSent(mail === "late"));
});
