import { z } from "zod";
import { clientAddress } from "@/lib/client-address";
import { formRoute, seeOther } from "@/lib/form-routes";
import { takeRateLimit } from "@/lib/rate-limits";
import { setPendingUpvote } from "@/lib/session-cookies";
import { signIn } from "@/lib/sign-in/oauth";
import { providerChoices } from "@/lib/sign-in/providers";
import { safeReturnPath } from "@/lib/urls";

const formSchema = z.object({
  provider: z.string().refine((id) => providerChoices.some((choice) => choice.id === id), "There is no such provider."),
  returnPath: z.string().default("").transform(safeReturnPath),
  pendingUpvotePaperId: z.string().max(40).optional(),
});

/** Leads to the provider; signed in already, it adds the provider to the account. */
export const POST = formRoute(async (request, form) => {
  const { provider, returnPath, pendingUpvotePaperId } = formSchema.parse(Object.fromEntries(form));
  await takeRateLimit("sign-in by address", clientAddress(request.headers));
  if (pendingUpvotePaperId) await setPendingUpvote(pendingUpvotePaperId);
  const url: unknown = await signIn(provider, { redirect: false, redirectTo: returnPath });
  return seeOther(z.string().parse(url));
});
