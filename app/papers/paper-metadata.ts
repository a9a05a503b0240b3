import type { Metadata } from "next";
import { externalPaperUrl, pdfUrl } from "@/lib/addresses/paper-links";
import { toPlainText } from "@/lib/text/tex/to-plain-text";
import type { PaperDetail } from "@/lib/papers/detail";
import { paths } from "@/lib/addresses/urls";

/**
 * Thousands of these tags would make the page heavy. Google Scholar needs the first; Zotero takes
 * every author from the citation that the page of such a paper links to, before it looks at tags.
 */
const taggedAuthors = 100;

/** Title, Open Graph, and the Highwire and Dublin Core tags that Google Scholar and Zotero read. */
export function paperMetadata(paper: PaperDetail): Metadata {
  const title = toPlainText(paper.title);
  const description = shorten(
    toPlainText(paper.summary && !paper.summaryHiddenAt ? paper.summary : paper.abstract),
  );
  const canonical = paths.paper(paper.id);
  const picture = { url: paths.paperCard(paper.id), width: 1200, height: 630, alt: title };
  return {
    title,
    description,
    alternates: { canonical, types: otherForms(paper) },
    openGraph: { title, description, url: canonical, type: "article", images: [picture] },
    twitter: { card: "summary_large_image", title, description, images: [picture] },
    other: present({ ...highwireTags(paper, title), ...dublinCoreTags(paper, title) }),
  };
}

function otherForms({ id, authors }: PaperDetail): Record<string, string> {
  return {
    "text/markdown": paths.paperMarkdown(id),
    ...(authors.length > taggedAuthors && {
      "application/vnd.citationstyles.csl+json": paths.citation(id, "csl"),
    }),
  };
}

function highwireTags(paper: PaperDetail, title: string) {
  const date = paper.publishedAt?.toISOString().slice(0, 10).replaceAll("-", "/");
  return {
    citation_title: title,
    citation_author: paper.authors.slice(0, taggedAuthors).map(({ name }) => name),
    citation_publication_date: date,
    citation_online_date: date,
    citation_arxiv_id: paper.source === "arxiv" ? paper.id : undefined,
    citation_doi: paper.doi ?? undefined,
    citation_pdf_url: pdfUrl(paper) ?? undefined,
    citation_abstract_html_url: externalPaperUrl(paper) ?? undefined,
    citation_keywords: paper.keywords.map(({ keyword }) => keyword),
  };
}

function dublinCoreTags(paper: PaperDetail, title: string) {
  return {
    "DC.title": title,
    "DC.creator": paper.authors.slice(0, taggedAuthors).map(({ name }) => name),
    "DC.date": paper.publishedAt?.toISOString().slice(0, 10),
    "DC.identifier": paper.source === "arxiv" ? `arXiv:${paper.id}` : (paper.doi ?? undefined),
    "DC.type": "Text",
  };
}

type Tags = Record<string, string | string[] | undefined>;

function present(tags: Tags): Record<string, string | string[]> {
  const entries = Object.entries(tags).filter(
    ([, value]) => value !== undefined && value.length > 0,
  );
  return Object.fromEntries(entries) as Record<string, string | string[]>;
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 198).trimEnd()}…` : text;
}
