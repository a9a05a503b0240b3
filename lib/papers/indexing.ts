import "server-only";
/** Owns giving a paper its page: it is fetched from its source once, and stands on no feed day yet. */
import { fetchArxivPaper, type ArxivPaper } from "@/lib/sources/arxiv";
import { inArxivTurn } from "@/lib/sources/arxiv-turns";
import { fetchCrossrefPaper, type CrossrefPaper } from "@/lib/sources/crossref";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { fetchOpenReviewPaper } from "@/lib/sources/openreview";
import { newPaperId } from "@/lib/addresses/paper-ids";
import { parseReference } from "@/lib/addresses/references";
import { findReferenced } from "@/lib/papers/referenced";

const unreadable =
  "We couldn't find a paper in that. Enter one arXiv id, DOI, or ACL Anthology or OpenReview link.";

/** The paper's id on this site. Throws what to do about it when there is no such paper. */
export async function indexPaper(text: string): Promise<string> {
  const reference = parseReference(text);
  if (!reference) throw new AppError("invalid", unreadable);
  const known = await findReferenced(reference);
  if (known?.hiddenAt) throw new AppError("forbidden", "A moderator has hidden this paper.");
  if (known) return known.id;
  if (reference.kind === "arxiv") return indexFromArxiv(reference.id);
  if (reference.kind === "doi") return indexFromCrossref(reference.doi);
  if (reference.kind === "openreview") return indexFromOpenReview(reference.id);
  throw new AppError("not_found", "Paper not found.");
}

async function indexFromArxiv(id: string): Promise<string> {
  const paper = await inArxivTurn(() => fetchArxivPaper(id));
  if (!paper)
    throw new AppError(
      "not_found",
      "arXiv knows no paper of this id. Check its digits; a new paper appears there after a day or so.",
    );
  return insertOnce({ id }, toArxivRow(paper), toAuthors(paper.authors));
}

async function indexFromCrossref(doi: string): Promise<string> {
  const paper = await fetchCrossrefPaper(doi);
  if (!paper)
    throw new AppError(
      "not_found",
      "Crossref doesn't know this DOI. Check it on the publisher's page.",
    );
  return insertOnce({ doi: paper.doi }, toCrossrefRow(paper), paper.authors);
}

async function indexFromOpenReview(forumId: string): Promise<string> {
  const paper = await fetchOpenReviewPaper(forumId);
  if (!paper)
    throw new AppError("not_found", "OpenReview has no public paper with this id. Check the link.");
  const { url, title, abstract, authors, publishedAt } = paper;
  const row = {
    id: newPaperId(),
    source: "openreview" as const,
    sourceUrl: url,
    textSource: "arxiv" as const,
    title,
    abstract,
    publishedAt,
    authorCount: authors.length,
  };
  return insertOnce({ sourceUrl: url }, row, toAuthors(authors));
}

/** `same` finds what somebody else added at the same moment; an import, which takes no lock, wins as well. */
function insertOnce(
  same: { id: string } | { doi: string } | { sourceUrl: string },
  row: Prisma.PaperCreateManyInput,
  authors: NewAuthor[],
): Promise<string> {
  const key = JSON.stringify(same);
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const known = await transaction.paper.findFirst({ where: same, select: { id: true } });
    if (known) return known.id;
    const { count } = await transaction.paper.createMany({ data: row, skipDuplicates: true });
    if (count > 0) await transaction.author.createMany({ data: toAuthorRows(row.id, authors) });
    return row.id;
  });
}

type NewAuthor = { name: string; orcid: string | null };

function toAuthors(names: string[]): NewAuthor[] {
  return names.map((name) => ({ name, orcid: null }));
}

function toAuthorRows(paperId: string, authors: NewAuthor[]) {
  return authors.map((author, position) => ({ ...author, paperId, position }));
}

function toArxivRow(paper: ArxivPaper) {
  const {
    id,
    title,
    abstract,
    authors,
    publishedAt,
    isWithdrawn,
    categories,
    comment,
    journalRef,
    doi,
  } = paper;
  return {
    id,
    title,
    abstract,
    publishedAt,
    categories,
    journalRef,
    doi,
    textSource: "arxiv" as const,
    authorCount: authors.length,
    arxivComment: comment,
    withdrawnAt: isWithdrawn ? new Date() : null,
  };
}

function toCrossrefRow({ doi, url, title, abstract, authors, publishedAt }: CrossrefPaper) {
  return {
    id: newPaperId(),
    source: "doi" as const,
    sourceUrl: url,
    // As trusted as arXiv: it comes from whoever published the paper.
    textSource: "arxiv" as const,
    title,
    abstract,
    doi,
    publishedAt,
    authorCount: authors.length,
  };
}
