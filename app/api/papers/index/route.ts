import { z } from "zod";
import { readJson } from "@/app/api/parse-query";
import { apiRoute } from "@/lib/platform/http/api";
import { requireRequestViewer } from "@/lib/platform/auth/auth";
import { AppError } from "@/lib/platform/errors";
import { parseReference } from "@/lib/addresses/references";
import { indexPaper } from "@/lib/papers/indexing";
import { takeRateLimit } from "@/lib/platform/rate-limits";

const bodySchema = z.object({ arxivId: z.string().max(300) });

/** Gives an arXiv paper its page; one that has it is left as it is. */
export const POST = apiRoute(async (request) => {
  const viewer = await requireRequestViewer(request, "submit");
  const { arxivId } = bodySchema.parse(await readJson(request));
  if (!parseReference(arxivId)) throw new AppError("invalid", "arxivId is no arXiv id.");
  await takeRateLimit("submission by account", viewer.id);
  await indexPaper(arxivId);
  return Response.json({});
});
