import "server-only";
/** Owns how a paper is cited, in the formats that reference managers read. */
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { writeBibtex } from "@/lib/formats/bibtex";
import { writeRis } from "@/lib/formats/ris";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { PaperDetail } from "@/lib/papers/detail";
import { externalPaperUrl } from "@/lib/addresses/paper-links";

export type CitedPaper = Pick<
  PaperDetail,
  "id" | "source" | "sourceUrl" | "title" | "publishedAt" | "doi" | "journalRef"
> & {
  authors: { name: string }[];
};

type CitationFormat = {
  label: string;
  mediaType: string;
  extension: string;
  write: (cite: Cite, paper: CitedPaper) => string;
};

export const citationFormats: Record<string, CitationFormat> = {
  bibtex: {
    label: "BibTeX",
    mediaType: "application/x-bibtex",
    extension: "bib",
    write: writeBibtex,
  },
  ris: {
    label: "RIS",
    mediaType: "application/x-research-info-systems",
    extension: "ris",
    write: writeRis,
  },
  csl: {
    label: "CSL-JSON",
    mediaType: "application/vnd.citationstyles.csl+json",
    extension: "json",
    write: (cite) => cite.format("data"),
  },
  text: {
    label: "Plain text",
    mediaType: "text/plain",
    extension: "txt",
    write: (cite) =>
      cite.format("bibliography", { format: "text", template: "apa", lang: "en-US" }),
  },
};

export const citationChoices = Object.entries(citationFormats).map(
  ([name, { label, extension }]) => ({ name, label, extension }),
);

export function citePaper(paper: CitedPaper, format: CitationFormat): string {
  return `${format.write(new Cite(toCsl(paper)), paper).trim()}\n`;
}

function toCsl(paper: CitedPaper): Record<string, unknown> {
  const isOnArxiv = paper.source === "arxiv";
  return {
    id: paper.id,
    type: isOnArxiv ? "article" : "article-journal",
    title: toPlainText(paper.title),
    author: paper.authors.map(({ name }) => toCslName(name)),
    ...(paper.publishedAt && { issued: { "date-parts": [yearAndMonth(paper.publishedAt)] } }),
    ...(isOnArxiv && { number: `arXiv:${paper.id}`, publisher: "arXiv" }),
    ...(paper.journalRef && { note: paper.journalRef }),
    ...doiOf(paper),
    URL: externalPaperUrl(paper) ?? undefined,
  };
}

function doiOf({ id, source, doi }: CitedPaper): { DOI?: string } {
  if (doi) return { DOI: doi };
  return source === "arxiv" ? { DOI: `10.48550/arXiv.${id}` } : {};
}

function yearAndMonth(date: Date): number[] {
  return [date.getUTCFullYear(), date.getUTCMonth() + 1];
}

/** The family name is the last word, with the particles before it; a collaboration has none. */
function toCslName(name: string): Record<string, string> {
  const [, given, family] =
    /^(.+?) ((?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ter|bin|al) )*\S+)$/.exec(
      name,
    ) ?? [];
  const isGroup = /\b(?:collaboration|consortium|team|group)\b/i.test(name);
  return given && family && !isGroup ? { given, family } : { literal: name };
}
