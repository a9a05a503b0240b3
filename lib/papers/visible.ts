import "server-only";
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
