import { revalidateTag } from "next/cache";
import { pageTags } from "@/app/page-tags";
import { getRequestViewer, type Viewer } from "@/lib/auth";
import { claimAuthor, claimSchema, withdrawClaim } from "@/lib/claims/making";
import { AppError } from "@/lib/errors";
import { formRoute, seeOther } from "@/lib/form-routes";
import { segmentToPaperId } from "@/lib/paper-paths";
import { editPaperLinks, paperLinksSchema, setSummaryHidden } from "@/lib/papers/link-editing";
import { takeRateLimit } from "@/lib/rate-limits";
import { reportReasonSchema, reportSubject } from "@/lib/reports";
import { paths } from "@/lib/urls";

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
    if (!act || !paperId) throw new AppError("not_found", "There is no such form.");
    const viewer = await getRequestViewer(request);
    if (!viewer) return seeOther(paths.signInFirst(paths.managePaper(paperId)));
    await act({ paperId, viewer, form });
    revalidateTag(pageTags.paper(paperId), { expire: 0 });
    return seeOther(paths.paper(paperId));
  })(request);
}
