import { revalidateTag } from "next/cache";
import { z } from "zod";
import { pageTags } from "@/app/page-tags";
import { apiRoute } from "@/lib/api";
import { requireRequestViewer } from "@/lib/auth";
import { env } from "@/lib/env";
import { indexPaper } from "@/lib/papers/indexing";
import { submissionSchema, submitPaper } from "@/lib/papers/submissions";
import { takeRateLimit } from "@/lib/rate-limits";
import { paths } from "@/lib/urls";

const bodySchema = submissionSchema.extend({ paperId: z.string().min(1).max(300) });

/** Fetches the paper when it is not here yet, and puts it on the feed. */
export const POST = apiRoute(async (request) => {
  const submitter = await requireRequestViewer(request);
  const { paperId: reference, comment, mediaUrls } = bodySchema.parse(await request.json().catch(() => null));
  await takeRateLimit("submission by account", submitter.id);
  const paperId = await indexPaper(reference);
  const { day } = await submitPaper({ paperId, comment, mediaUrls, submitter, now: new Date() });
  for (const tag of [pageTags.days, pageTags.day(day), pageTags.paper(paperId)]) revalidateTag(tag, { expire: 0 });
  return Response.json({ paperId, day, url: env.APP_URL + paths.paper(paperId) });
});
