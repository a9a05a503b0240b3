import "server-only";
/** Fetches the cards of papers found elsewhere. */
import { dayToDate } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { feedToday } from "@/lib/platform/today";
import {
  type PaperCard,
  paperCardSelect,
  placementCardSelect,
  toPaperCard,
} from "@/lib/papers/card";

/** Cards in the order of the ids, with who submitted a paper to the feed last. */
export async function listCards(ids: string[], now: Date): Promise<PaperCard[]> {
  const rows = await db.paper.findMany({
    where: { id: { in: ids }, hiddenAt: null },
    select: {
      ...paperCardSelect,
      placements: {
        where: { day: { lte: dayToDate(feedToday(now)) } },
        orderBy: { day: "desc" },
        take: 1,
        select: {
          submitter: placementCardSelect.submitter,
          outsideSubmitter: placementCardSelect.outsideSubmitter,
        },
      },
    },
  });
  const cards = new Map(
    rows.map(({ placements, ...paper }) => [
      paper.id,
      toPaperCard({ paper, submitter: null, outsideSubmitter: null, ...placements[0] }),
    ]),
  );
  return ids.flatMap((id) => cards.get(id) ?? []);
}
