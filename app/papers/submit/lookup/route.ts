import { z } from "zod";
import { getRequestViewer } from "@/lib/platform/auth/auth";
import { AppError } from "@/lib/platform/errors";
import { formRoute, seeOther } from "@/lib/platform/http/form-routes";
import { holdSubmission } from "@/lib/papers/held-submissions";
import { indexPaper } from "@/lib/papers/indexing";
import { takeRateLimit } from "@/lib/platform/rate-limits";
import { paths } from "@/lib/addresses/urls";

const referenceSchema = z
  .string()
  .trim()
  .min(1, "Enter a paper.")
  .max(300, "That's too long to be a link to a paper.");

/** Finds the paper and leads to its confirmation; keeps the wish when its source does not answer. */
export const POST = formRoute(async (request, form) => {
  const viewer = await getRequestViewer(request, "submit");
  if (!viewer) return seeOther(paths.signInFirst(paths.submit()));
  const reference = referenceSchema.parse(form.get("reference"));
  await takeRateLimit("submission by account", viewer.id);
  try {
    const id = await indexPaper(reference);
    return seeOther(`${paths.submit()}?${new URLSearchParams({ paper: id })}`);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unavailable") throw error;
    const { retryAfterSeconds } = error;
    const held = await holdSubmission({
      userId: viewer.id,
      reference,
      comment: null,
      mediaUrls: [],
      retryAfterSeconds,
      now: new Date(),
    });
    return seeOther(`${paths.submit()}?${new URLSearchParams({ held })}`);
  }
});
