import type { ArxivRecord, IncomingPaper, OutsideValues } from "@/lib/imports/incoming-paper";
import { firstPublished } from "@/lib/imports/instants";
import { type Dated, namedOn, takeLatest } from "@/lib/papers/dated-values";
import { type KnownAuthor, mergeAuthors } from "@/lib/imports/merge-authors";

/** What is known of a paper, as far as an import may change it. */
export type KnownPaper = {
  id: string;
  textSource: TextSource;
  title: string;
  abstract: string;
  publishedAt: string | null;
  arxiv: ArxivRecord;
  outside: Dated<OutsideValues>;
  /** Our own look at GitHub is newer than any import. */
  countsStarsItself: boolean;
  authorCount: number | null;
  authors: KnownAuthor[];
};

type TextSource = "hugging_face" | "arxiv" | "moderator";
const strength: Record<TextSource, number> = { hugging_face: 0, arxiv: 1, moderator: 2 };

/**
 * The paper after one more line. Lines of the same papers lead to the same result in whatever order
 * they come, as long as no two of one source and day differ: then the one that comes later stands.
 */
export function mergePaper(known: KnownPaper | undefined, incoming: IncomingPaper): KnownPaper {
  const paper = known ?? unknownPaper(incoming);
  const day = incoming.day ?? "";
  const rank = strength[incoming.source] - strength[paper.textSource];
  const takesText = rank > 0 || (rank === 0 && !isOlder(paper, incoming));
  const takesArxiv =
    incoming.arxiv && (incoming.arxiv.updatedOn ?? "") >= (paper.arxiv.updatedOn ?? "");
  const authorsNamedOn = namedOn(paper.outside, "authors");
  const takesNames =
    rank > 0 ||
    paper.authors.length === 0 ||
    (rank === 0 && (incoming.source === "arxiv" ? takesText : day >= (authorsNamedOn ?? "")));
  const takesExtras = incoming.outside.authors === true && day >= (authorsNamedOn ?? "");

  const authors = mergeAuthors(paper.authors, incoming.authors ?? [], { takesNames, takesExtras });
  return {
    id: paper.id,
    textSource: takesText ? incoming.source : paper.textSource,
    title: takesText ? incoming.title : paper.title,
    abstract: takesText ? incoming.abstract : paper.abstract,
    publishedAt: firstPublished(paper.publishedAt, incoming.publishedAt),
    arxiv: takesArxiv ? (incoming.arxiv ?? paper.arxiv) : paper.arxiv,
    outside: takeLatest(paper.outside, { values: outsideOf(paper, incoming), day }),
    countsStarsItself: paper.countsStarsItself,
    authorCount: authors.length > 0 ? authors.length : paper.authorCount,
    authors,
  };
}

function isOlder(known: KnownPaper, incoming: IncomingPaper): boolean {
  return incoming.source === "arxiv"
    ? (incoming.arxiv?.updatedOn ?? "") < (known.arxiv.updatedOn ?? "")
    : (incoming.day ?? "") < known.outside.seenOn;
}

function outsideOf(known: KnownPaper, { outside }: IncomingPaper): Partial<OutsideValues> {
  if (!known.countsStarsItself) return outside;
  const { githubStars: _older, ...others } = outside;
  return others;
}

const noArxivRecord: ArxivRecord = {
  categories: [],
  comment: null,
  journalRef: null,
  doi: null,
  updatedOn: null,
};

function unknownPaper({ id, title, abstract }: IncomingPaper): KnownPaper {
  return {
    id,
    textSource: "hugging_face",
    title,
    abstract,
    publishedAt: null,
    arxiv: noArxivRecord,
    outside: { values: { upvotes: 0, comments: 0 }, seenOn: "", days: {} },
    countsStarsItself: false,
    authorCount: null,
    authors: [],
  };
}
