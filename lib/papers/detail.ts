import "server-only";
/** Owns what one paper's page shows. */
import { db } from "@/lib/platform/db";
import { type Day, dateToDay } from "@/lib/time/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import { submitterSelect, toSubmitter } from "@/lib/papers/submitter";
import { begun } from "@/lib/papers/visible";

/** How many of those who upvoted are named. */
const namedUpvoters = 8;

const detailSelect = {
  id: true,
  source: true,
  sourceUrl: true,
  title: true,
  abstract: true,
  authorCount: true,
  publishedAt: true,
  withdrawnAt: true,
  updatedAt: true,
  categories: true,
  arxivComment: true,
  journalRef: true,
  doi: true,
  summary: true,
  summaryModel: true,
  summaryHiddenAt: true,
  projectPage: true,
  githubRepo: true,
  githubStars: true,
  upvoteCount: true,
  ownUpvoteCount: true,
  commentCount: true,
  ownCommentCount: true,
  linkedModelTotal: true,
  linkedDatasetTotal: true,
  linkedSpaceTotal: true,
  organization: { select: { name: true } },
  authors: {
    where: { hiddenAt: null },
    orderBy: { position: "asc" },
    select: {
      position: true,
      name: true,
      outsidePersonHandle: true,
      user: { select: { handle: true, hiddenAt: true } },
      outsidePerson: { select: { isMember: true } },
    },
  },
  media: { orderBy: { position: "asc" }, select: { kind: true, url: true, position: true } },
  keywords: { orderBy: { position: "asc" }, select: { keyword: true } },
  linkedRepositories: {
    orderBy: [{ kind: "asc" }, { position: "asc" }],
    select: { kind: true, name: true },
  },
  upvotes: {
    where: { user: { hidesUpvotes: false, hiddenAt: null } },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
    take: namedUpvoters,
    select: { user: { select: { handle: true, name: true } } },
  },
} satisfies Prisma.PaperSelect;

type DetailRow = Prisma.PaperGetPayload<{ select: typeof detailSelect }>;

export type PaperDetail = Omit<DetailRow, "authors"> & {
  authors: PaperAuthor[];
  /** The newest feed day it stands on that has begun, and who put it there. */
  placement: { day: Day; submittedBy: string | null; submitterHandle: string | null } | null;
};

/** One of the first people who upvoted it and let it be known; the rest are only counted. */
export type Upvoter = DetailRow["upvotes"][number]["user"];

/**
 * `claimedBy` leads to the author's page here, `outsideHandle` to the one on Hugging Face; that of a
 * member of a site whose export stands here is here as well.
 */
export type PaperAuthor = {
  position: number;
  name: string;
  claimedBy: string | null;
  outsideHandle: string | null;
  isMember: boolean;
};

export async function getPaper(id: string, now: Date): Promise<PaperDetail | null> {
  const [row, placement] = await Promise.all([
    db.paper.findFirst({ where: { id, hiddenAt: null }, select: detailSelect }),
    db.placement.findFirst({
      where: { paperId: id, ...begun(now) },
      orderBy: { day: "desc" },
      select: { day: true, ...submitterSelect },
    }),
  ]);
  if (!row) return null;
  return {
    ...row,
    authors: row.authors.map(toAuthor),
    placement: placement && { day: dateToDay(placement.day), ...toSubmitter(placement) },
  };
}

function toAuthor({
  user,
  outsidePersonHandle,
  outsidePerson,
  ...author
}: DetailRow["authors"][number]): PaperAuthor {
  const claimedBy = user?.hiddenAt === null ? user.handle : null;
  const isMember = claimedBy !== null || outsidePerson?.isMember === true;
  return { ...author, claimedBy, outsideHandle: outsidePersonHandle, isMember };
}
