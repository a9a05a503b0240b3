import { dayToDate } from "@/lib/dates";
import type { IncomingAuthor, IncomingPaper } from "@/lib/imports/incoming-paper";
import { isLatestOutside, mergeOutside } from "@/lib/imports/merge-outside";
import type { StoredPaper } from "@/lib/imports/stored-paper";

/**
 * What a paper is after a line of an import. Text and authors follow precedence moderator over arXiv
 * over Hugging Face, and within a source the latest; what people did here is never touched. Applying
 * a line again changes nothing, and the order of a paper's days does not decide its counts. Pure.
 */
export function mergePaper(known: StoredPaper, incoming: IncomingPaper): StoredPaper {
  const withText = takesText(known, incoming)
    ? mergeText(known, incoming)
    : keepText(known, incoming);
  const paper = { ...withText, publishedAt: mergePublishedAt(known, incoming) };
  return mergeOutside(mergeArxiv(paper, incoming), incoming);
}

const precedence = { hugging_face: 1, arxiv: 2, moderator: 3 };

function takesText(known: StoredPaper, incoming: IncomingPaper): boolean {
  if (known.title === "") return true;
  const lead = precedence[incoming.source] - precedence[known.textSource];
  if (lead !== 0) return lead > 0;
  return incoming.source === "arxiv"
    ? isLatestArxiv(known, incoming)
    : isLatestOutside(known, incoming);
}

function isLatestArxiv(known: StoredPaper, incoming: IncomingPaper): boolean {
  const updatedOn = incoming.arxiv?.updatedOn;
  if (!known.arxivUpdatedOn || !updatedOn) return !known.arxivUpdatedOn;
  return dayToDate(updatedOn) >= known.arxivUpdatedOn;
}

function mergeText(known: StoredPaper, incoming: IncomingPaper): StoredPaper {
  const { source, title, abstract, authors } = incoming;
  const text = { ...known, textSource: source, title, abstract };
  if (authors === null) return text;
  return {
    ...text,
    authorCount: authors.length,
    authors: authors.map((author) => mergeAuthor(known, author)),
  };
}

/** A stronger source keeps its names; the outside extras still attach to the names that agree. */
function keepText(known: StoredPaper, incoming: IncomingPaper): StoredPaper {
  if (incoming.source !== "hugging_face" || !isLatestOutside(known, incoming)) return known;
  const authors = known.authors.map((author, position) => {
    const given = incoming.authors?.[position];
    return given?.name === author.name ? { ...author, ...outsideExtras(given) } : author;
  });
  return { ...known, authors };
}

/** A claim, and what another source said of the person, go with the name wherever it now stands. */
function mergeAuthor(known: StoredPaper, given: IncomingAuthor): StoredPaper["authors"][number] {
  const before = known.authors.find(({ name }) => name === given.name);
  return {
    name: given.name,
    userId: before?.userId ?? null,
    hiddenAt: before?.hiddenAt ?? null,
    outsideId: before?.outsideId ?? null,
    outsidePersonHandle: before?.outsidePersonHandle ?? null,
    outsideStatus: before?.outsideStatus ?? null,
    outsideStatusChangedAt: before?.outsideStatusChangedAt ?? null,
    ...(given.outsideId !== null && outsideExtras(given)),
  };
}

function outsideExtras(given: IncomingAuthor) {
  return {
    outsideId: given.outsideId,
    outsidePersonHandle: given.outsidePersonHandle,
    outsideStatus: given.outsideStatus,
    outsideStatusChangedAt: given.outsideStatusChangedAt
      ? new Date(given.outsideStatusChangedAt)
      : null,
  };
}

/** An instant beats a bare day; between equals the source that gives the text decides. */
function mergePublishedAt(known: StoredPaper, incoming: IncomingPaper): Date | null {
  if (incoming.publishedAt === null) return known.publishedAt;
  const given = new Date(incoming.publishedAt);
  if (known.publishedAt === null) return given;
  const gain = Number(hasTime(given)) - Number(hasTime(known.publishedAt));
  const isGiven = gain === 0 ? takesText(known, incoming) : gain > 0;
  return isGiven ? given : known.publishedAt;
}

const hasTime = (instant: Date) => instant.getTime() % 86_400_000 !== 0;

function mergeArxiv(paper: StoredPaper, { arxiv }: IncomingPaper): StoredPaper {
  if (!arxiv) return paper;
  const updatedOn = arxiv.updatedOn && dayToDate(arxiv.updatedOn);
  if (updatedOn && paper.arxivUpdatedOn && updatedOn < paper.arxivUpdatedOn) return paper;
  return {
    ...paper,
    categories: arxiv.categories,
    arxivComment: arxiv.comment,
    journalRef: arxiv.journalRef,
    doi: arxiv.doi,
    arxivUpdatedOn: updatedOn ?? paper.arxivUpdatedOn,
  };
}
