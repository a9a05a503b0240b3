import "server-only";
/** Owns what of a paper readers may see, and when. */
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";
import { Prisma } from "@/lib/generated/prisma/client";
import { dayToDate } from "@/lib/time/dates";

/** The placements that readers may know of. */
export function begun(now: Date) {
  return { day: { lte: dayToDate(feedToday(now)) } } satisfies Prisma.PlacementWhereInput;
}

/**
 * Papers that everyone may see: not hidden, and not merely queued for a day that has not begun. A
 * condition on `paper`; of its placements it reads the first alone.
 */
export function isVisible(now: Date): Prisma.Sql {
  const today = dayToDate(feedToday(now));
  return Prisma.sql`paper.hidden_at IS NULL AND coalesce(
    (SELECT min(day) FROM placement WHERE placement.paper_id = paper.id), ${today}::date) <= ${today}::date`;
}

/** The newest first, as the index has them. */
export const newestPapers = Prisma.sql`paper.published_at DESC NULLS LAST, paper.id DESC`;

/** Whether the paper has a page; also while it waits for its feed day. */
export async function hasPaper(id: string): Promise<boolean> {
  return (await db.paper.count({ where: { id, hiddenAt: null } })) > 0;
}
