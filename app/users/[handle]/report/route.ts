import { getRequestViewer } from "@/lib/platform/auth/auth";
import { AppError } from "@/lib/platform/errors";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { reportReasonSchema, reportSubject } from "@/lib/moderation/reports";
import { paths } from "@/lib/addresses/urls";
import { getMemberId } from "@/lib/people/people";

type Context = RouteContext<"/users/[handle]/report">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { handle } = await params;
  return formRoute(async (_request, form) => {
    const subjectId = await getMemberId(handle);
    if (!subjectId) throw new AppError("not_found", "Account not found.");
    const viewer = await getRequestViewer(request, "comment");
    if (!viewer) return seeOther(paths.signInFirst(paths.user(handle)));
    const reason = reportReasonSchema.parse(form.get("reason"));
    await takeRateLimit("report by account", viewer.id);
    await reportSubject({ reporterId: viewer.id, subjectKind: "user", subjectId, reason });
    return seeOther(`${paths.user(handle)}?reported`);
  })(request);
}
