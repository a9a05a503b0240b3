import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { AppError } from "@/lib/platform/errors";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { clearSessionCookies } from "@/lib/platform/auth/session-cookies";
import { paths } from "@/lib/addresses/urls";
import { deleteUser } from "@/lib/accounts/deletion";

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request, "session");
  if (form.get("handle") !== viewer.handle)
    throw new AppError("invalid", "That isn't your handle, so nothing was deleted.");
  await deleteUser(viewer.id, new Date());
  await clearSessionCookies();
  return seeOther(paths.latest());
});
