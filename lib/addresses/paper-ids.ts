/** Ids of papers: arXiv's without version, or this site's own for a paper that is not on arXiv. Pure. */
import { ownPaperId } from "@/lib/addresses/id-patterns";
import { parseReference } from "@/lib/addresses/references";

const ownId = new RegExp(`^${ownPaperId}$`);
const ownAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** The arXiv id, without version, that a text names and nothing beside it. */
export function parseArxivId(text: string): string | null {
  const reference = parseReference(text);
  return reference?.kind === "arxiv" ? reference.id : null;
}

export function isOwnPaperId(text: string): boolean {
  return ownId.test(text);
}

export function newPaperId(): string {
  // 252 is a multiple of 36: higher bytes would favour the first characters.
  const characters: string[] = [];
  while (characters.length < 12) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 252) characters.push(ownAlphabet.charAt(byte % 36));
  }
  return `dp-${characters.join("")}`;
}
