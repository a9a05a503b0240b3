import { expirePages } from "@/app/expire-pages";
import { pageTags } from "@/lib/pages/tags";
import { getRequestViewer, type Viewer } from "@/lib/platform/auth/auth";
import { claimAuthor, claimSchema, withdrawClaim } from "@/lib/claims/making";
import { AppError } from "@/lib/platform/errors";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { segmentToPaperId } from "@/lib/addresses/paper-paths";
import { editPaperLinks, paperLinksSchema } from "@/lib/papers/link-editing";
import { setSummaryHidden } from "@/lib/papers/summary-hiding";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { reportReasonSchema, reportSubject } from "@/lib/moderation/reports";
import { paths } from "@/lib/addresses/urls";

type Verb = (given: { paperId: string; viewer: Viewer; form: FormData }) => Promise<void>;

const verbs: Record<string, Verb> = {
  claim: ({ paperId, viewer, form }) =>
    claimAuthor({
      ...claimSchema.parse(Object.fromEntries(form)),
      paperId,
      userId: viewer.id,
      now: new Date(),
    }),
  unclaim: ({ paperId, viewer }) => withdrawClaim({ paperId, userId: viewer.id, now: new Date() }),
  links: ({ paperId, viewer, form }) =>
    editPaperLinks({
      ...paperLinksSchema.parse(Object.fromEntries(form)),
      paperId,
      editor: viewer,
    }),
  summary: ({ paperId, viewer, form }) =>
    setSummaryHidden({
      paperId,
      userId: viewer.id,
      isHidden: form.get("hidden") === "true",
      now: new Date(),
    }),
  async report({ paperId, viewer, form }) {
    const reason = reportReasonSchema.parse(form.get("reason"));
    await takeRateLimit("report by account", viewer.id);
    await reportSubject({
      reporterId: viewer.id,
      subjectKind: "paper",
      subjectId: paperId,
      reason,
    });
  },
};

type Context = RouteContext<"/papers/[paperId]/manage/[verb]">;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { paperId: segment, verb } = await params;
  return formRoute(async (_request, form) => {
    const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    const paperId = segmentToPaperId(segment);
    if (!act || !paperId) throw new AppError("not_found", "Page not found.");
    const viewer = await getRequestViewer(request, "submit");
    if (!viewer) return seeOther(paths.signInFirst(paths.managePaper(paperId)));
    await act({ paperId, viewer, form });
    expirePages(pageTags.paper(paperId));
    return seeOther(paths.paper(paperId));
  })(request);
}
