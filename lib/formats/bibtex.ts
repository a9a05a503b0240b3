import "server-only";
import { Cite } from "@citation-js/core";

type Named = { id: string; source: string };

/** The entry in BibTeX, with where it stands on arXiv, and in braces only what a style must not lower. */
export function writeBibtex(cite: Cite, { id, source }: Named): string {
  const [entry] = cite.format("bibtex", { format: "object" });
  const [csl] = cite.data;
  if (!entry || !csl) return "";
  const fields = {
    ...entry.properties,
    title: escapeTitle(csl.title),
    ...(source === "arxiv" && { eprint: id, archivePrefix: "arXiv" }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `\t${name} = {${value}},\n`);
  return `@${entry.type}{${entry.label},\n${lines.join("")}}`;
}

/** By way of a field that is no title: in one, the library braces each word with a capital. */
function escapeTitle(title: string): string {
  const [entry] = new Cite({ type: "article", note: markNames(title) }).format("bibtex", {
    format: "object",
  });
  return entry?.properties.note ?? "";
}

const word = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** "ConvLLaVA", "GPT-4", "3D", "T5" */
const isName = (text: string) => /[\p{L}\p{N}]\p{Lu}|\p{Lu}\p{N}/u.test(text);
const isCapital = (text: string) => /^\p{Lu}/u.test(text);

/** Names, and in a title that is not in capitals throughout also "Bayesian". */
function markNames(title: string): string {
  const later = (title.match(word) ?? []).slice(1).filter((text) => text.length > 3);
  const isSentence = later.filter(isCapital).length * 2 < later.length;
  return title.replace(word, (text: string, offset: number) => {
    const isWithin = /[^:.?!\s]\s*$/.test(title.slice(0, offset));
    return isName(text) || (isSentence && isWithin && isCapital(text))
      ? `<span class="nocase">${text}</span>`
      : text;
  });
}
