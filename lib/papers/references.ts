/** What somebody may paste to name a paper: an arXiv id or page, a DOI, an ACL Anthology or an OpenReview page. */
import { isOwnPaperId, parseArxivId } from "@/lib/addresses/paper-ids";

export type Reference =
  | { kind: "paper"; id: string }
  | { kind: "arxiv"; id: string }
  | { kind: "openreview"; id: string }
  | { kind: "doi"; doi: string };

const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/[^\s?#]+)$/i;
const arxivDoi = /^10\.48550\/arxiv\.(.+)$/i;
const anthology = /^https?:\/\/(?:www\.)?aclanthology\.org\/([\w.-]+?)(?:\.pdf)?\/?$/i;

const forum =
  /^https?:\/\/(?:www\.|api2?\.)?openreview\.net\/(?:forum|pdf)\?(?:[^#]*&)?id=([\w-]{5,40})(?:[&#].*)?$/i;

export function parseReference(text: string): Reference | null {
  const trimmed = text.trim();
  if (isOwnPaperId(trimmed)) return { kind: "paper", id: trimmed };
  const arxivId = parseArxivId(trimmed);
  if (arxivId) return { kind: "arxiv", id: arxivId };
  const [, forumId] = forum.exec(trimmed) ?? [];
  if (forumId) return { kind: "openreview", id: forumId };
  // The Association registers its papers under this prefix.
  const [, aclId] = anthology.exec(trimmed) ?? [];
  if (aclId) return { kind: "doi", doi: `10.18653/v1/${aclId}`.toLowerCase() };
  const [, found] = doi.exec(trimmed) ?? [];
  const [, inDoi] = arxivDoi.exec(found ?? "") ?? [];
  const idInDoi = inDoi ? parseArxivId(inDoi) : null;
  if (idInDoi) return { kind: "arxiv", id: idInDoi };
  return found ? { kind: "doi", doi: found.toLowerCase() } : null;
}
