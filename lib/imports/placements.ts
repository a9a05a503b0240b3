import "server-only";
/** Owns the places that imports give papers on feed days: reading, merging and writing them. */
import type { IncomingPlacement } from "@/lib/imports/incoming-paper";
import { insertInto, orReplace } from "@/lib/imports/rows";
import { sql, type Transaction } from "@/lib/platform/bulk-session";
import type { Day } from "@/lib/time/dates";

export type KnownPlacement = {
  day: string;
  paperId: string;
  position: number;
  isSubmittedHere: boolean;
  submitterHandle: string | null;
  submittedAt: string | null;
  publishedAt: string | null;
  isAuthorParticipating: boolean;
};

const key = ["day", "paper_id"] as const;
const columns = [
  "position",
  "outside_submitter_handle",
  "submitted_at",
  "outside_published_at",
  "is_author_participating",
] as const;
export const placementColumns = [...key, ...columns] as const;

export async function readPlacements(
  transaction: Transaction,
  days: Day[],
  paperIds: string[],
): Promise<Map<string, KnownPlacement>> {
  if (days.length === 0) return new Map();
  const rows = await transaction.list<KnownPlacement>(sql`
    SELECT
      day, paper_id AS "paperId", position, submitter_id IS NOT NULL AS "isSubmittedHere",
      outside_submitter_handle AS "submitterHandle", submitted_at AS "submittedAt",
      outside_published_at AS "publishedAt", is_author_participating AS "isAuthorParticipating"
    FROM placement WHERE day = ANY(${days}::date[]) AND paper_id = ANY(${paperIds})`);
  return new Map(rows.map((row) => [placementKey(row.day, row.paperId), row]));
}

/** The position after the last of each day. */
export async function readNextPositions(
  transaction: Transaction,
  days: Day[],
): Promise<Map<string, number>> {
  if (days.length === 0) return new Map();
  const rows = await transaction.list<{ day: string; next: number }>(sql`
    SELECT day, max(position) + 1 AS next FROM placement WHERE day = ANY(${days}::date[]) GROUP BY day`);
  return new Map(rows.map(({ day, next }) => [day, next]));
}

export function placementKey(day: string, paperId: string): string {
  return `${day} ${paperId}`;
}

export function newPlacement(day: string, paperId: string, position: number): KnownPlacement {
  return {
    day,
    paperId,
    position,
    isSubmittedHere: false,
    submitterHandle: null,
    submittedAt: null,
    publishedAt: null,
    isAuthorParticipating: false,
  };
}

/** The place that somebody here gave a paper stays as it is. */
export function mergePlacement(known: KnownPlacement, incoming: IncomingPlacement): KnownPlacement {
  if (known.isSubmittedHere) return known;
  return {
    ...known,
    position: incoming.position ?? known.position,
    submitterHandle: incoming.submitterHandle ?? known.submitterHandle,
    submittedAt: incoming.submittedAt ?? known.submittedAt,
    publishedAt: incoming.publishedAt ?? known.publishedAt,
    isAuthorParticipating: incoming.isAuthorParticipating ?? known.isAuthorParticipating,
  };
}

export async function writePlacements(
  transaction: Transaction,
  placements: KnownPlacement[],
): Promise<void> {
  if (placements.length === 0) return;
  const rows = placements.map((placement) => ({
    day: placement.day,
    paper_id: placement.paperId,
    position: placement.position,
    outside_submitter_handle: placement.submitterHandle,
    submitted_at: placement.submittedAt,
    outside_published_at: placement.publishedAt,
    is_author_participating: placement.isAuthorParticipating,
  }));
  // Somebody here may have placed the paper since the batch looked: then that place stands.
  await transaction.write(sql`
    ${insertInto("placement", placementColumns, rows)}
    ${orReplace(key, columns)} WHERE placement.submitter_id IS NULL`);
}
