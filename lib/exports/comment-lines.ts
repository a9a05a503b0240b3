import "server-only";
import type { Day } from "@/lib/time/dates";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

const commentsAtOnce = 1000;

type Part = { today: Day; after: string | null; isReply: boolean };

/**
 * The next comments that readers see; of one that is gone but answered only its place.
 * The same condition as in lib/comments/threads.
 */
export function listCommentLines(
  transaction: Transaction,
  { today, after, isReply }: Part,
): Promise<{ id: string; line: string }[]> {
  return transaction.list(sql`
    SELECT id, to_jsonb(exported)::text AS line
    FROM (
      SELECT
        'comment' AS kind, comment.id, comment.paper_id, comment.parent_id,
        CASE WHEN is_gone THEN '' ELSE comment.body END AS body, is_gone AS is_deleted,
        comment.created_at, comment.edited_at,
        CASE WHEN is_gone THEN NULL ELSE coalesce(exported_member.person, exported_outsider.person) END
          AS person,
        CASE WHEN is_gone THEN '[]' ELSE (
          SELECT coalesce(jsonb_agg(to_jsonb(counted_reaction) - 'comment_id' ORDER BY first, emoji), '[]')
          FROM counted_reaction WHERE comment_id = comment.id) END AS reactions
      FROM comment
      JOIN paper ON paper.id = comment.paper_id AND paper.hidden_at IS NULL
      LEFT JOIN "user" ON "user".id = comment.user_id
      CROSS JOIN LATERAL (SELECT
        comment.deleted_at IS NOT NULL OR comment.hidden_at IS NOT NULL OR "user".hidden_at IS NOT NULL AS is_gone
      ) AS gone
      LEFT JOIN exported_member ON exported_member.user_id = comment.user_id
      LEFT JOIN exported_outsider ON exported_outsider.handle = comment.outside_person_handle
      WHERE (${after}::uuid IS NULL OR comment.id > ${after}::uuid)
        AND (comment.parent_id IS NOT NULL) = ${isReply}
        AND (NOT is_gone OR EXISTS (
          SELECT FROM comment reply LEFT JOIN "user" replier ON replier.id = reply.user_id
          WHERE reply.parent_id = comment.id AND reply.deleted_at IS NULL AND reply.hidden_at IS NULL
            AND replier.hidden_at IS NULL))
        AND (NOT EXISTS (SELECT FROM placement WHERE paper_id = paper.id)
          OR EXISTS (SELECT FROM placement WHERE paper_id = paper.id AND day <= ${today}::date))
      ORDER BY comment.id LIMIT ${commentsAtOnce}
    ) AS exported ORDER BY id`);
}
