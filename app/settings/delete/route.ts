import { requireRequestViewer } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { formRoute, seeOther } from "@/lib/form-routes";
import { clearSessionCookies } from "@/lib/session-cookies";
import { paths } from "@/lib/urls";
import { deleteUser } from "@/lib/users/deletion";

export const POST = formRoute(async (request, form) => {
  const viewer = await requireRequestViewer(request);
  if (form.get("handle") !== viewer.handle)
    throw new AppError("invalid", "That is not your handle: nothing was deleted.");
  await deleteUser(viewer.id, new Date());
  await clearSessionCookies();
  return seeOther(paths.latest());
});
