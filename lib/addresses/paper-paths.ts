/**
 * The slash of an old arXiv id ("hep-th/9901001") inside one path segment. next.config rewrites the
 * address with the slash to the one with the tilde, so that a route sees a single parameter.
 */
import { decodeSegment } from "@/lib/addresses/decode-segment";
import { isOwnPaperId, parseArxivId } from "@/lib/addresses/paper-ids";
import { parseReference } from "@/lib/addresses/references";

/** Stands for the id on the page of a paper that is not here; no paper has it. */
export const absentId = "0000.00000";

export function paperIdToSegment(id: string): string {
  return id.replace("/", "~");
}

/** The id that a segment names, written as this site writes it; null for anything else. */
export function segmentToPaperId(segment: string): string | null {
  const id = decodeSegment(segment).replace("~", "/");
  return isOwnPaperId(id) || parseArxivId(id) === id ? id : null;
}

/** The id that a segment names in any way, with a version ("2407.21783v2") or with "arXiv:" before it. */
export function segmentToNamedId(segment: string): string | null {
  const reference = parseReference(decodeSegment(segment).replace("~", "/"));
  return reference?.kind === "paper" || reference?.kind === "arxiv" ? reference.id : null;
}
