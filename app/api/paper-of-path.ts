import { AppError } from "@/lib/platform/errors";
import { segmentToPaperId } from "@/lib/addresses/paper-paths";
import { getPaperRecord, type PaperDetailRecord } from "@/lib/papers/records";

/** The paper that a path names. */
export async function requirePaperOfPath(
  params: Promise<{ paperId: string }>,
): Promise<PaperDetailRecord> {
  const id = segmentToPaperId((await params).paperId);
  const record = id && (await getPaperRecord(id, new Date()));
  if (!record) throw new AppError("not_found", "Paper not found");
  return record;
}
