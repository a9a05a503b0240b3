/**
 * The slash of an old arXiv id ("hep-th/9901001") inside one path segment. next.config rewrites the
 * address with the slash to the one with the tilde, so that a route sees a single parameter.
 */
import { decodeSegment } from "@/lib/addresses/decode-segment";
import { isOwnPaperId, parseArxivId } from "@/lib/addresses/paper-ids";

export function paperIdToSegment(id: string): string {
  return id.replace("/", "~");
}

/** The id that a segment names, written as this site writes it; null for anything else. */
export function segmentToPaperId(segment: string): string | null {
  const id = decodeSegment(segment).replace("~", "/");
  return isOwnPaperId(id) || parseArxivId(id) === id ? id : null;
}
