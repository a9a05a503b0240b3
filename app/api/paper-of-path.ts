import { decodeSegment } from "@/app/decode-segment";
import { AppError } from "@/lib/errors";
import { isOwnPaperId, parseArxivId } from "@/lib/paper-ids";
import { getPaperRecord, type PaperDetailRecord } from "@/lib/papers/records";

/** The paper that a path names. */
export async function requirePaperOfPath(params: Promise<{ paperId: string }>): Promise<PaperDetailRecord> {
  const text = decodeSegment((await params).paperId);
  const id = isOwnPaperId(text) ? text : parseArxivId(text);
  const record = id && (await getPaperRecord(id, new Date()));
  if (!record) throw new AppError("not_found", "Paper not found");
  return record;
}
