/** Where a paper lives outside this site. */
type Located = { id: string; source: string; sourceUrl: string | null };

/** The page of its source, or null for one that has none. */
export function externalPaperUrl({ id, source, sourceUrl }: Located): string | null {
  return source === "arxiv" ? `https://arxiv.org/abs/${id}` : sourceUrl;
}

export function pdfUrl({ id, source, sourceUrl }: Located): string | null {
  if (source === "openreview") return sourceUrl?.replace("/forum?", "/pdf?") ?? null;
  return source === "arxiv" ? `https://arxiv.org/pdf/${id}` : null;
}

export function htmlUrl({ id, source }: Located): string | null {
  return source === "arxiv" ? `https://arxiv.org/html/${id}` : null;
}

/** Where comments that were counted elsewhere can be read: only Hugging Face's are counted, by arXiv's newer ids. */
export function outsideDiscussionUrl(id: string): string | null {
  return /^\d{4}\.\d{4,5}$/.test(id) ? `https://huggingface.co/papers/${id}#community` : null;
}
