/**
 * What a person pastes to name a paper: an arXiv id, a DOI, an OpenReview or an ACL Anthology page, an
 * id of this site, in whatever stands around it. Pure.
 */
import { ownPaperId } from "@/lib/addresses/id-patterns";

export type Reference =
  | { kind: "paper"; id: string }
  | { kind: "arxiv"; id: string }
  | { kind: "openreview"; id: string }
  | { kind: "doi"; doi: string };

type Form = { pattern: RegExp; read: (match: readonly string[]) => Reference | null };

/** With a title before it and tracking after it. */
const longest = 2_000;
const invisible = /[\u00ad\u200b-\u200d\u2060]/g;
// A minus before a word of a search leaves that word out.
const before = String.raw`(?<![\p{L}\p{N}.]|(?:^|\s)[-–—−])`;
const after = String.raw`(?![\p{L}\p{N}]|\.\p{N})`;
const arxiv = String.raw`${before}(?:arxiv[.:\s]*)?`;
const archives =
  "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|" +
  "cond-mat|cs|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math(?:-ph)?|mtrl-th|nlin|nucl-(?:ex|th)|" +
  "patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con";

const forms: Form[] = [
  {
    pattern: /openreview\.net\/[a-z]+\?(?:[^\s#]*?&)?id=([\w-]{5,40})[^\s)>\]"”]*/gi,
    read: ([, id = ""]) => ({ kind: "openreview", id }),
  },
  {
    // The Association registers its papers under this prefix.
    pattern: /aclanthology\.org\/([\w.-]*\w)\/?/gi,
    read: ([, id = ""]) => toDoi(`10.18653/v1/${id.replace(/\.(?:pdf|bib)$/i, "")}`),
  },
  {
    pattern: new RegExp(String.raw`${before}10\.\d{4,9}\/[^\s?#&"“”<>]+`, "giu"),
    read: ([found = ""]) => readDoi(found),
  },
  {
    pattern: new RegExp(String.raw`${arxiv}(\d\d(\d\d)\.\d{4,5})(?:v\d+)?${after}`, "giu"),
    read: ([, id = "", month = ""]) => toArxiv(id, month),
  },
  {
    // arXiv numbers an archive's papers together, and its own records leave the subject class out.
    pattern: new RegExp(
      String.raw`${arxiv}(${archives})(?:\.[a-z]{2})?\/(\d\d(\d\d)\d{3})(?:v\d+)?${after}`,
      "giu",
    ),
    read: ([, archive = "", number = "", month = ""]) =>
      toArxiv(`${archive.toLowerCase()}/${number}`, month),
  },
  {
    pattern: new RegExp(String.raw`(?<![\w-])${ownPaperId}(?![\w-])`, "g"),
    read: ([id = ""]) => ({ kind: "paper", id }),
  },
];

/** The one paper that a text names; null when it names none, or several. */
export function parseReference(text: string): Reference | null {
  const found = new Map<string, Reference>();
  let rest = text.slice(0, longest).replace(invisible, "").replace(/%2f/gi, "/");
  for (const { pattern, read } of forms) {
    for (const match of rest.matchAll(pattern)) {
      const reference = read(match);
      if (reference) found.set(JSON.stringify(reference), reference);
    }
    // A DOI may hold what looks like an arXiv id.
    rest = rest.replace(pattern, " ");
  }
  const [only, another] = found.values();
  return only && !another ? only : null;
}

function toArxiv(id: string, month: string): Reference | null {
  return month >= "01" && month <= "12" ? { kind: "arxiv", id } : null;
}

function toDoi(doi: string): Reference {
  return { kind: "doi", doi: doi.toLowerCase() };
}

function readDoi(found: string): Reference {
  const doi = withoutTail(found);
  const [, inArxiv = ""] = /^10\.48550\/(arxiv\..+)$/i.exec(doi) ?? [];
  return parseReference(inArxiv) ?? toDoi(doi);
}

/** Without the punctuation after a DOI, and what publishers' addresses append to it. */
function withoutTail(doi: string): string {
  const trimmed = doi.replace(/[.,;:!*_'’]+$/, "");
  const closing = trimmed.at(-1) ?? "";
  const opening = { ")": "(", "]": "[", "}": "{" }[closing];
  if (opening && trimmed.split(opening).length < trimmed.split(closing).length)
    return withoutTail(trimmed.slice(0, -1));
  const bare = trimmed.replace(/(?:\/(?:full|abstract|e?pdf)|\.pdf)$/i, "");
  return bare.startsWith("10.1101/") ? bare.replace(/v\d+(?:\.full(?:-text)?)?$/, "") : bare;
}
