import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";

/** How many authors a card names on demand; the paper's page names all of them. */
const namedAuthors = 12;

/** What a card shows, in every list. */
export const paperCardSelect = {
  id: true,
  title: true,
  abstract: true,
  authorCount: true,
  publishedAt: true,
  upvoteCount: true,
  commentCount: true,
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

type PaperRow = Prisma.PaperGetPayload<{ select: typeof paperCardSelect }>;

export type PaperCard = PaperRow & { submittedBy: string | null };

/** Selects, beside the paper, who put it on the day. */
export const placementCardSelect = {
  paper: { select: paperCardSelect },
  submitter: { select: { name: true, handle: true, hiddenAt: true } },
  outsideSubmitter: { select: { name: true } },
} satisfies Prisma.PlacementSelect;

type PlacementRow = Prisma.PlacementGetPayload<{ select: typeof placementCardSelect }>;

export function toPaperCard(placement: PlacementRow): PaperCard {
  const { paper, submitter, outsideSubmitter } = placement;
  const shown = submitter?.hiddenAt === null ? submitter : null;
  return { ...paper, submittedBy: shown?.name ?? shown?.handle ?? outsideSubmitter?.name ?? null };
}
