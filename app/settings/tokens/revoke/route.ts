import { z } from "zod";
import { revokeApiToken } from "@/lib/accounts/api-tokens";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { doneAnswer, formRoute } from "@/lib/platform/http/form-routes";
import { paths } from "@/lib/addresses/urls";

const formSchema = z.object({ id: z.uuid() });

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request, "session");
  const { id } = formSchema.parse(Object.fromEntries(form));
  await revokeApiToken({ userId: viewer.id, id, now: new Date() });
  return doneAnswer(request, { done: "Token revoked.", path: paths.settings() });
});
