import { expirePages } from "@/app/expire-pages";
import { pageTags } from "@/lib/pages/tags";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { submissionFields } from "@/app/papers/submit/submission-fields";
import { submissionSchema, submitPaper } from "@/lib/papers/submissions";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { paths } from "@/lib/addresses/urls";

export const POST = formRoute(async (request, form) => {
  const submitter = await getRequestViewer(request, "submit");
  if (!submitter) return seeOther(paths.signInFirst(paths.submit()));
  const submission = submissionSchema.parse(submissionFields(form));
  await takeRateLimit("submission by account", submitter.id);
  const { paperId, day } = await submitPaper({ ...submission, submitter, now: new Date() });
  expirePages(pageTags.days, pageTags.day(day), pageTags.paper(paperId));
  return seeOther(paths.paper(paperId));
});
