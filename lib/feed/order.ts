/** In which order each list of the feed stands. */
import type { Prisma } from "@/lib/generated/prisma/client";

/** A day: most upvoted first, then as placed. */
export const dayOrder = [
  { paper: { upvoteCount: "desc" } },
  { position: "asc" },
  { paperId: "asc" },
] satisfies Prisma.PlacementOrderByWithRelationInput[];

/** Several days: the newest first, each in its own order. */
export const newestDayFirst = [
  { day: "desc" },
  ...dayOrder,
] satisfies Prisma.PlacementOrderByWithRelationInput[];

/** A week or month. */
export const mostUpvoted = [
  { upvoteCount: "desc" },
  { id: "desc" },
] satisfies Prisma.PaperOrderByWithRelationInput[];

/** What trends. */
export const byScore = [
  { score: "desc" },
  { paperId: "desc" },
] satisfies Prisma.TrendingOrderByWithRelationInput[];
