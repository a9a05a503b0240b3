import { expirePages } from "@/app/expire-pages";
import { z } from "zod";
import { pageTags } from "@/lib/pages/tags";
import { requireRequestModerator } from "@/lib/platform/auth/auth";
import { settleClaim } from "@/lib/claims/settling";
import { AppError } from "@/lib/platform/errors";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { dismissReports, hideSubject, restoreSubject } from "@/lib/moderation/hiding";
import { fixPaper, movePaper, paperFixSchema, paperMoveSchema } from "@/lib/papers/correcting";
import { settleSubmission } from "@/lib/papers/settling-submissions";
import { paths } from "@/lib/addresses/urls";

const subjectSchema = z.object({
  subjectKind: z.enum(["paper", "comment", "user"]),
  subjectId: z.string().min(1).max(60),
  reason: z
    .string()
    .trim()
    .max(1_000)
    .transform((text) => text || null)
    .nullable()
    .default(null),
});
const settleSchema = z.object({ id: z.uuid(), verdict: z.enum(["accept", "reject"]) });

type Verb = (given: {
  moderatorId: string;
  fields: Record<string, unknown>;
  now: Date;
}) => Promise<void>;

const verbs: Record<string, Verb> = {
  hide: ({ fields, ...by }) => hideSubject({ ...subjectSchema.parse(fields), ...by }),
  restore: ({ fields, ...by }) => restoreSubject({ ...subjectSchema.parse(fields), ...by }),
  dismiss: ({ fields, ...by }) => dismissReports({ ...subjectSchema.parse(fields), ...by }),
  move: ({ fields, ...by }) => movePaper({ ...paperMoveSchema.parse(fields), ...by }),
  fix: ({ fields, ...by }) => fixPaper({ ...paperFixSchema.parse(fields), ...by }),
  claim: ({ fields, ...by }) => settleClaim({ ...settleSchema.parse(fields), ...by }),
  submission: ({ fields, ...by }) => settleSubmission({ ...settleSchema.parse(fields), ...by }),
};

/** Every act of a moderator: a plain form that comes back to the queue. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/moderation/[verb]">,
): Promise<Response> {
  const { verb } = await params;
  return formRoute(async (_request, form) => {
    const viewer = await requireRequestModerator(request);
    const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!act) throw new AppError("not_found", "Page not found.");
    await act({ moderatorId: viewer.id, fields: Object.fromEntries(form), now: new Date() });
    // What is hidden should be gone before the moderator looks again; these acts are rare.
    expirePages(pageTags.site);
    return seeOther(paths.moderation());
  })(request);
}
