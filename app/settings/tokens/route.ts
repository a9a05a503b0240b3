import { apiTokenSchema, createApiToken } from "@/lib/accounts/api-tokens";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { clientAddress } from "@/lib/platform/http/client-address";
import { formRoute, secretAnswer } from "@/lib/platform/http/form-routes";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { paths } from "@/lib/addresses/urls";

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request, "session");
  const { name, scopes } = apiTokenSchema.parse({
    name: form.get("name"),
    scopes: form.getAll("scopes"),
  });
  await takeRateLimit("token by account", viewer.id);
  await takeRateLimit("token by address", clientAddress(request.headers));
  const secret = await createApiToken({ userId: viewer.id, name, scopes });
  return secretAnswer(request, {
    done: "Copy your token now. You won't see it again.",
    secret,
    path: paths.settings(),
  });
});
