/** The tags of publishers' abstracts, as Crossref and bioRxiv pass them on. */
import { mathmlToTex } from "./mathml-to-tex";

const some =
  /<\/?(?:jats:|mml:|su[bp]>|math|tex-math|(?:inline|disp)-formula|italic|bold|[ibp]>|em>|strong>)/i;
const texMath =
  /<(?:jats:)?tex-math[^<>]*>([^]{0,4000}?)<\/(?:jats:)?tex-math>(?:\s{0,9}<(?:mml:)?math[\s>][^]{0,8000}?<\/(?:mml:)?math>)?/gi;
const mathml = /<(?:mml:)?math(?:\s[^<>]*)?>([^]{1,8000}?)<\/(?:mml:)?math>/gi;
// Only in pairs: an abstract may well speak of the tokens "<s>" and "<b>".
const pair = /<(?:jats:)?(su[bp]|italic|bold|i|b|em|strong|p)>([^<>]{1,4000})<\/(?:jats:)?\1>/gi;
const inline =
  /<\/?(?:jats|mml):(?!p\b|sec\b|title\b|list|break\b)[\w-]+[^<>]{0,300}>|<\/?(?:(?:inline|disp)-formula|alternatives)(?:\s[^<>]{0,300})?>/gi;
const block = /<\/?jats:[\w-]+[^<>]{0,300}>/gi;

/** Nested deeper, the rest of the tags stays. */
const mostRounds = 10;

/** Scripts and formulae in TeX; the other tags go, from the innermost outwards. */
export function jatsToTex(text: string): string {
  let read = text;
  for (let round = 0; round < mostRounds && some.test(read); round += 1) {
    const before = read;
    read = readInnermost(read);
    if (read === before) break;
  }
  return read;
}

function readInnermost(text: string): string {
  return text
    .replace(texMath, (_, tex: string) => asFormula(bodyOf(tex)))
    .replace(mathml, (_, content: string) => asFormula(mathmlToTex(content)))
    .replace(pair, (_, name: string, content: string) => readPair(name, content))
    .replace(inline, "")
    .replace(block, " ");
}

function readPair(name: string, content: string): string {
  switch (name.toLowerCase()) {
    case "sub":
      return content.trim() && `_{${content.trim()}}`;
    case "sup":
      return content.trim() && `^{${content.trim()}}`;
    case "p":
      return ` ${content} `;
    default:
      return content; // emphasis: titles are compared by their words
  }
}

// Springer deposits a whole LaTeX document around each formula.
function bodyOf(tex: string): string {
  const body = /\\begin\{document\}([^]*?)\\end\{document\}/.exec(tex)?.[1] ?? tex;
  return body
    .trim()
    .replace(/^\$+|\$+$|^\\[([]|\\[)\]]$/g, "")
    .trim();
}

function asFormula(tex: string): string {
  return tex ? `$${tex}$` : "";
}
