import { z } from "zod";
import { submissionFields } from "@/app/papers/submit/submission-fields";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { editHeldSubmission } from "@/lib/papers/held-submissions";
import { submissionSchema } from "@/lib/papers/submissions";
import { paths } from "@/lib/addresses/urls";

const formSchema = submissionSchema.omit({ paperId: true }).extend({ id: z.uuid() });

/** What shall go with a paper whose source does not answer yet. */
export const POST = formRoute(async (request, form) => {
  const viewer = await getRequestViewer(request, "submit");
  if (!viewer) return seeOther(paths.signInFirst(paths.submit()));
  const held = formSchema.parse(submissionFields(form));
  await editHeldSubmission({ ...held, userId: viewer.id });
  return seeOther(`${paths.submit()}?${new URLSearchParams({ held: held.id })}`);
});
