import { changeRole, roleChangeSchema } from "@/lib/accounts/accounts";
import { getMemberId } from "@/lib/people/people";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { AppError } from "@/lib/platform/errors";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { paths } from "@/lib/addresses/urls";
import { mayGrantRoles } from "@/lib/roles/roles";

type Context = RouteContext<"/users/[handle]/role">;

/** An admin makes somebody a curator or moderator, or a reader again. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { handle } = await params;
  return formRoute(async (_request, form) => {
    const viewer = await requireRequestViewer(request, "session");
    if (!mayGrantRoles(viewer)) throw new AppError("forbidden", "Only admins may do this.");
    const userId = await getMemberId(handle);
    if (!userId) throw new AppError("not_found", "There is no account of this name.");
    const role = roleChangeSchema.parse(form.get("role"));
    await changeRole({ userId, role, adminId: viewer.id });
    return seeOther(paths.user(handle));
  })(request);
}
