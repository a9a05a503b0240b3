import "server-only";
import type { KnownPlacement } from "@/lib/imports/merge-placement";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

export async function writePlacements(
  transaction: Transaction,
  placements: KnownPlacement[],
): Promise<void> {
  if (placements.length === 0) return;
  const rows = JSON.stringify(
    placements.map((placement) => ({
      day: placement.day,
      paper_id: placement.paperId,
      position: placement.position,
      outside_submitter_handle: placement.submitterHandle,
      submitted_at: placement.submittedAt,
      outside_published_at: placement.publishedAt,
      is_author_participating: placement.isAuthorParticipating,
    })),
  );
  // Somebody here may have placed the paper since the batch looked: then that place stands.
  await transaction.write(sql`
    INSERT INTO placement (
      day, paper_id, position, outside_submitter_handle, submitted_at, outside_published_at,
      is_author_participating)
    SELECT
      day, paper_id, position, outside_submitter_handle, submitted_at, outside_published_at,
      is_author_participating
    FROM json_populate_recordset(NULL::placement, ${rows}::json)
    ON CONFLICT (day, paper_id) DO UPDATE SET
      position = excluded.position,
      outside_submitter_handle = excluded.outside_submitter_handle,
      submitted_at = excluded.submitted_at,
      outside_published_at = excluded.outside_published_at,
      is_author_participating = excluded.is_author_participating
    WHERE placement.submitter_id IS NULL`);
}
