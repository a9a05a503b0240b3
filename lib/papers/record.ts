import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";

const personSelect = {
  user: { select: { id: true, handle: true, name: true, image: true, role: true, hiddenAt: true } },
  outsidePerson: { select: { handle: true, name: true, avatarUrl: true, profile: true } },
} as const;

/** All that is public of a paper, for programs. */
export const paperRecordSelect = {
  id: true,
  source: true,
  title: true,
  abstract: true,
  publishedAt: true,
  withdrawnAt: true,
  summary: true,
  summaryModel: true,
  summaryHiddenAt: true,
  projectPage: true,
  githubRepo: true,
  githubRepoAddedBy: true,
  githubStars: true,
  discussionId: true,
  upvoteCount: true,
  commentCount: true,
  arxivUpdatedOn: true,
  createdAt: true,
  organization: { select: { id: true, slug: true, name: true, avatarUrl: true, outsideId: true } },
  authors: {
    orderBy: { position: "asc" },
    select: {
      position: true,
      name: true,
      hiddenAt: true,
      outsideId: true,
      outsideStatus: true,
      outsideStatusChangedAt: true,
      ...personSelect,
    },
  },
  keywords: { orderBy: { position: "asc" }, select: { keyword: true } },
  media: { orderBy: { position: "asc" }, select: { url: true } },
} satisfies Prisma.PaperSelect;

/** A paper's stand on a feed day. */
export const placementRecordSelect = {
  day: true,
  submittedAt: true,
  outsidePublishedAt: true,
  isAuthorParticipating: true,
  submitter: personSelect.user,
  outsideSubmitter: personSelect.outsidePerson,
} satisfies Prisma.PlacementSelect;

export type PaperRecord = Prisma.PaperGetPayload<{ select: typeof paperRecordSelect }>;
type PlacementRecord = Prisma.PlacementGetPayload<{ select: typeof placementRecordSelect }>;
export type PlacedPaper = { paper: PaperRecord; placement: PlacementRecord | null };
export type RecordUser = NonNullable<PlacementRecord["submitter"]>;
export type RecordOutsidePerson = NonNullable<PlacementRecord["outsideSubmitter"]>;

export function recordWithPlacement(where: Prisma.PlacementWhereInput) {
  return {
    ...paperRecordSelect,
    placements: { where, orderBy: { day: "desc" }, take: 1, select: placementRecordSelect },
  } satisfies Prisma.PaperSelect;
}

type RecordRow = Prisma.PaperGetPayload<{ select: ReturnType<typeof recordWithPlacement> }>;

export function withPlacement({ placements, ...paper }: RecordRow): PlacedPaper {
  return { paper, placement: placements[0] ?? null };
}
