import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import { submitterSelect, toSubmitter } from "@/lib/papers/submitter";

/** How many authors a card names on demand; the paper's page names all of them. */
export const namedAuthors = 12;

/** What a card shows, in every list. */
const paperFields = {
  id: true,
  title: true,
  abstract: true,
  authorCount: true,
  publishedAt: true,
  upvoteCount: true,
  commentCount: true,
  ownCommentCount: true,
  githubRepo: true,
  githubStars: true,
  organization: { select: { name: true } },
  authors: {
    where: { hiddenAt: null },
    orderBy: { position: "asc" },
    take: namedAuthors,
    select: { name: true },
  },
  media: {
    orderBy: { position: "asc" },
    take: 1,
    select: { kind: true, url: true, position: true },
  },
} satisfies Prisma.PaperSelect;

export type PaperCard = Prisma.PaperGetPayload<{ select: typeof paperFields }> & {
  submittedBy: string | null;
};

/** A placement's paper, with who put it there. */
export const placementCardSelect = {
  paper: { select: paperFields },
  ...submitterSelect,
} satisfies Prisma.PlacementSelect;

type PlacementRow = Prisma.PlacementGetPayload<{ select: typeof placementCardSelect }>;

export function toPlacementCard({ paper, ...placement }: PlacementRow): PaperCard {
  return { ...paper, submittedBy: toSubmitter(placement).submittedBy };
}

/** A paper with who put it on the newest of these days. */
export function paperCardSelect(days: Prisma.PlacementWhereInput) {
  return {
    ...paperFields,
    placements: { where: days, orderBy: { day: "desc" }, take: 1, select: submitterSelect },
  } satisfies Prisma.PaperSelect;
}

type PaperRow = Prisma.PaperGetPayload<{ select: ReturnType<typeof paperCardSelect> }>;

export function toPaperCard({ placements: [newest], ...paper }: PaperRow): PaperCard {
  return { ...paper, submittedBy: newest ? toSubmitter(newest).submittedBy : null };
}
