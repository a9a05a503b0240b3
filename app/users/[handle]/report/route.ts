import { getRequestViewer } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { formRoute, seeOther } from "@/lib/form-routes";
import { takeRateLimit } from "@/lib/rate-limits";
import { reportReasonSchema, reportSubject } from "@/lib/reports";
import { paths } from "@/lib/urls";
import { getMemberId } from "@/lib/users/people";

type Context = RouteContext<"/users/[handle]/report">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { handle } = await params;
  return formRoute(async (_request, form) => {
    const subjectId = await getMemberId(handle);
    if (!subjectId) throw new AppError("not_found", "There is no account of this name.");
    const viewer = await getRequestViewer(request);
    if (!viewer) return seeOther(paths.signInFirst(paths.user(handle)));
    const reason = reportReasonSchema.parse(form.get("reason"));
    await takeRateLimit("report by account", viewer.id);
    await reportSubject({ reporterId: viewer.id, subjectKind: "user", subjectId, reason });
    return seeOther(`${paths.user(handle)}?reported`);
  })(request);
}
