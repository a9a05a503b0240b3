import "server-only";
/** Owns which papers readers may see. */
import { db } from "@/lib/platform/db";
import { type Day, dayToDate } from "@/lib/time/dates";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Papers that everyone may see: not hidden, and not merely queued for a day that has not begun. */
export function visibleOn(today: Day) {
  const begun = { day: { lte: dayToDate(today) } };
  return {
    hiddenAt: null,
    OR: [{ placements: { none: {} } }, { placements: { some: begun } }],
  } satisfies Prisma.PaperWhereInput;
}

/** Whether the paper has a page: it may still be queued for its feed day. */
export async function hasPaper(id: string): Promise<boolean> {
  return (await db.paper.count({ where: { id, hiddenAt: null } })) > 0;
}
