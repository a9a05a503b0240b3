import { expirePages } from "@/app/expire-pages";
import { z } from "zod";
import { readJson } from "@/app/api/parse-query";
import { pageTags } from "@/lib/pages/tags";
import { apiRoute } from "@/lib/platform/http/api";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { holdSubmission } from "@/lib/papers/held-submissions";
import { indexPaper } from "@/lib/papers/indexing";
import { submissionSchema, submitPaper } from "@/lib/papers/submissions";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { paths } from "@/lib/addresses/urls";

const bodySchema = submissionSchema.extend({ paperId: z.string().min(1).max(300) });

/** Fetches the paper when it is not here yet, and puts it on the feed; keeps the wish when its source does not answer. */
export const POST = apiRoute(async (request) => {
  const submitter = await requireRequestViewer(request, "submit");
  const { paperId: reference, comment, mediaUrls } = bodySchema.parse(await readJson(request));
  await takeRateLimit("submission by account", submitter.id);
  const now = new Date();
  const paperId = await indexPaper(reference).catch(async (error: unknown) => {
    if (!(error instanceof AppError) || error.code !== "unavailable") throw error;
    const { retryAfterSeconds } = error;
    const extras = { comment, mediaUrls, retryAfterSeconds, now };
    await holdSubmission({ userId: submitter.id, reference, ...extras });
    return null;
  });
  if (paperId === null) return Response.json({ held: true }, { status: 202 });
  const { day } = await submitPaper({ paperId, comment, mediaUrls, submitter, now });
  expirePages(pageTags.days, pageTags.day(day), pageTags.paper(paperId));
  return Response.json({ paperId, day, url: env.APP_URL + paths.paper(paperId) });
});
