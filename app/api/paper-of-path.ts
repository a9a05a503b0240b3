import { AppError } from "@/lib/platform/errors";
import { segmentToNamedId } from "@/lib/addresses/paper-paths";
import { getPaperRecord, type PaperDetailRecord } from "@/lib/papers/records";

/** The paper that a path names. */
export async function requirePaperOfPath(
  params: Promise<{ paperId: string }>,
): Promise<PaperDetailRecord> {
  const id = segmentToNamedId((await params).paperId);
  const record = id && (await getPaperRecord(id, new Date()));
  if (!record) throw new AppError("not_found", "Paper not found");
  return record;
}
