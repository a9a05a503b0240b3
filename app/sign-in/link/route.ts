import { AppError } from "@/lib/platform/errors";
import { clientAddress } from "@/lib/platform/http/client-address";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { isKnownBrowser, waitingBrowser } from "@/lib/platform/auth/session-cookies";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { newSecret } from "@/lib/platform/secrets";
import { sendSignInLink, signInRequestSchema } from "@/lib/accounts/sign-in-links";
import { paths } from "@/lib/addresses/urls";

/** The answer is the same whether or not the address has an account. */
export const POST = formRoute(async (request, form) => {
  const wish = signInRequestSchema.parse(Object.fromEntries(form));
  await takeRateLimit("sign-in by address", clientAddress(request.headers));
  const turn = (await isKnownBrowser(wish.email)) ? `known:${wish.email}` : wish.email;
  if (!(await mayBeMailed(turn))) return seeOther(paths.signInLinkSent(false));
  const browserSecret = (await waitingBrowser.read()) ?? newSecret();
  await waitingBrowser.set(browserSecret);
  const mail = await sendSignInLink({ ...wish, browserSecret }, new Date());
  return seeOther(paths.signInLinkSent(mail === "late"));
});

/** False while a fresh link is on its way: whoever asked for it, it works for the mailbox's owner. */
async function mayBeMailed(turn: string): Promise<boolean> {
  const isFirst = await takeRateLimit("sign-in mail by email", turn).then(
    () => true,
    (refused: unknown) => {
      if (refused instanceof AppError && refused.code === "rate_limited") return false;
      throw refused;
    },
  );
  if (isFirst) await takeRateLimit("sign-in mail by email, a day", turn);
  return isFirst;
}
