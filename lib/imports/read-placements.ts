import "server-only";
import type { Day } from "@/lib/time/dates";
import type { KnownPlacement } from "@/lib/imports/merge-placement";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

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
