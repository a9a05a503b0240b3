/** Ids of papers: arXiv's without version, or this site's own for a paper that is not on arXiv. Pure. */

const modern = /^(\d{2})(\d{2})\.\d{4,5}$/;
const old = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(\d{2})\d{3})$/;
const place =
  /^(?:https?:\/\/)?(?:(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html|format)|(?:www\.)?alphaxiv\.org\/(?:abs|pdf|overview)|(?:www\.)?huggingface\.co\/papers)\//;
const ownId = /^dp-[0-9a-z]{12}$/;
const ownAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * The arXiv id in an id, a reference ("arXiv:2407.21783v2") or the URL of a page that shows the
 * paper, without its version; null when there is none. "math.GT/0309136" is "math/0309136": arXiv
 * numbers an archive's papers together, and its own records leave the subject class out.
 */
export function parseArxivId(text: string): string | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(place, "")
    .replace(/[?#].*$/, "")
    .replace(/\/$/, "")
    .replace(/^arxiv:\s*/, "")
    .replace(/\.(?:pdf|md)$/, "")
    .replace(/v[1-9]\d*$/, "");
  const [, , month] = modern.exec(bare) ?? [];
  if (month !== undefined) return isMonth(month) ? bare : null;
  const [, archive, number, oldMonth] = old.exec(bare) ?? [];
  return oldMonth !== undefined && isMonth(oldMonth) ? `${archive}/${number}` : null;
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

function isMonth(month: string): boolean {
  return month >= "01" && month <= "12";
}
