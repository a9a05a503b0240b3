import { z } from "zod";
import { clientAddress } from "@/lib/platform/http/client-address";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { pendingUpvote } from "@/lib/accounts/pending-upvotes";
import { signIn } from "@/lib/accounts/oauth";
import { providerChoices } from "@/lib/accounts/providers";
import { safeReturnPath } from "@/lib/addresses/urls";

const formSchema = z.object({
  provider: z
    .string()
    .refine((id) => providerChoices.some((choice) => choice.id === id), "Unknown sign-in method."),
  returnPath: z.string().default("").transform(safeReturnPath),
  pendingUpvotePaperId: z.string().max(40).optional(),
});

/** Leads to the provider; signed in already, it adds the provider to the account. */
export const POST = formRoute(async (request, form) => {
  const { provider, returnPath, pendingUpvotePaperId } = formSchema.parse(Object.fromEntries(form));
  await takeRateLimit("sign-in by address", clientAddress(request.headers));
  if (pendingUpvotePaperId) await pendingUpvote.set(pendingUpvotePaperId);
  const url: unknown = await signIn(provider, { redirect: false, redirectTo: returnPath });
  return seeOther(z.string().parse(url));
});
