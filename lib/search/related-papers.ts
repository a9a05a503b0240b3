import "server-only";
/** Owns "related papers": the likest ones, kept for each paper once they were asked for. No model is needed. */
import { db } from "@/lib/platform/db";
import type { PaperCard } from "@/lib/papers/card";
import { compareWithOthers } from "@/lib/search/compare-papers";
import { listCards } from "@/lib/search/list-cards";

const keptNeighbours = 50;

/** Empty for a paper that does not exist or is hidden. */
export async function listRelatedPapers(
  paperId: string,
  limit: number,
  now: Date,
): Promise<PaperCard[]> {
  const [document] = await db.$queryRaw<{ number: number; isKept: boolean }[]>`
    SELECT number, EXISTS (SELECT FROM search_neighbour AS kept WHERE kept.number = document.number) AS "isKept"
    FROM search_document AS document WHERE paper_id = ${paperId}`;
  if (!document) return [];
  if (!document.isKept) await findNeighbours(document.number);
  const rows = await db.$queryRaw<{ paper_id: string }[]>`
    SELECT document.paper_id FROM search_neighbour AS kept
    CROSS JOIN LATERAL unnest(kept.near, kept.likeness) AS neighbour(number, likeness)
    JOIN search_document AS document ON document.number = neighbour.number
    WHERE kept.number = ${document.number}
    ORDER BY neighbour.likeness DESC, neighbour.number DESC LIMIT ${limit}`;
  return listCards(
    rows.map(({ paper_id }) => paper_id),
    now,
  );
}

/** Keeps the paper's neighbours, and the paper among the neighbours of those that have theirs already. */
async function findNeighbours(number: number): Promise<void> {
  const found = (await compareWithOthers(number)).slice(0, keptNeighbours);
  const near = found.map((neighbour) => neighbour.number);
  const likeness = found.map((neighbour) => neighbour.likeness);
  await db.$executeRaw`
    INSERT INTO search_neighbour (number, near, likeness)
    SELECT number, ${near}::integer[], ${likeness}::real[] FROM search_document WHERE number = ${number}
    ON CONFLICT (number) DO NOTHING`;
  // Locked in order, so that two papers that arrive at once do not wait for each other.
  await db.$executeRaw`
    WITH held AS MATERIALIZED (
      SELECT number FROM search_neighbour WHERE number = ANY (${near}::integer[])
        AND NOT ${number}::integer = ANY (near) ORDER BY number FOR UPDATE)
    UPDATE search_neighbour AS kept SET (near, likeness) = (
      SELECT array_agg(number ORDER BY likeness DESC), array_agg(likeness ORDER BY likeness DESC) FROM (
        SELECT * FROM unnest(kept.near || ${number}::integer, kept.likeness || given.likeness) AS both_(number, likeness)
        ORDER BY likeness DESC LIMIT ${keptNeighbours}) AS likest)
    FROM held JOIN unnest(${near}::integer[], ${likeness}::real[]) AS given(number, likeness) USING (number)
    WHERE kept.number = held.number`;
}
