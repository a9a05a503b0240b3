import "server-only";
/** Fetches the cards of papers found elsewhere. */
import { db } from "@/lib/platform/db";
import { type PaperCard, paperCardSelect, toPaperCard } from "@/lib/papers/card";
import { begun } from "@/lib/papers/visible";

/** Cards in the order of the ids, with who submitted a paper to the feed last. */
export async function listCards(ids: string[], now: Date): Promise<PaperCard[]> {
  const rows = await db.paper.findMany({
    where: { id: { in: ids }, hiddenAt: null },
    select: paperCardSelect(begun(now)),
  });
  const cards = new Map(rows.map((row) => [row.id, toPaperCard(row)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}
