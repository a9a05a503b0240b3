import { clientAddress } from "@/lib/client-address";
import { formRoute, seeOther } from "@/lib/form-routes";
import { takeRateLimit } from "@/lib/rate-limits";
import { sendSignInLink, signInRequestSchema } from "@/lib/sign-in/links";
import { paths } from "@/lib/urls";

/** The answer is the same whether or not the address has an account. */
export const POST = formRoute(async (request, form) => {
  const wish = signInRequestSchema.parse(Object.fromEntries(form));
  await takeRateLimit("sign-in by address", clientAddress(request.headers));
  await takeRateLimit("sign-in by email", wish.email);
  await sendSignInLink(wish, new Date());
  return seeOther(paths.signInLinkSent());
});
