import "server-only";
import type { Day } from "@/lib/time/dates";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

const papersAtOnce = 200;

/** All that is public of the next papers. Keys are the columns' names, so that an import takes rows. */
export function listPaperLines(
  transaction: Transaction,
  { today, after }: { today: Day; after: string | null },
): Promise<{ id: string; line: string }[]> {
  return transaction.list(sql`
    SELECT id, to_jsonb(exported)::text AS line
    FROM (
      SELECT
        'paper' AS kind, paper.id, source, source_url, text_source, title, abstract, author_count,
        published_at, withdrawn_at, categories, arxiv_comment, journal_ref, doi, arxiv_updated_on,
        CASE WHEN summary_hidden_at IS NULL THEN summary END AS summary,
        CASE WHEN summary_hidden_at IS NULL THEN summary_model END AS summary_model,
        project_page, github_repo, github_repo_added_by, github_stars, discussion_id,
        upvote_count AS outside_upvote_count, comment_count AS outside_comment_count,
        outside_seen_on, outside_field_days, linked_model_total, linked_dataset_total,
        linked_space_total, created_at, updated_at,
        coalesce(trending.score, outside_trending_score) AS outside_trending_score,
        (SELECT to_jsonb(part) FROM (
          SELECT slug, name, avatar_url, coalesce(outside_id, id::text) AS outside_id, seen_on
          FROM organization WHERE organization.id = organization_id) part) AS organization,
        (SELECT coalesce(jsonb_agg(part ORDER BY position), '[]') FROM (
          SELECT
            position, name, outside_id, outside_status_changed_at, hidden_at IS NOT NULL AS is_hidden,
            CASE WHEN exported_member.user_id IS NULL THEN outside_status ELSE 'claimed_verified' END
              AS outside_status,
            coalesce(exported_member.person, exported_outsider.person) AS person
          FROM author LEFT JOIN exported_member USING (user_id)
            LEFT JOIN exported_outsider ON exported_outsider.handle = outside_person_handle
          WHERE paper_id = paper.id) part) AS authors,
        (SELECT coalesce(jsonb_agg(part ORDER BY day), '[]') FROM (
          SELECT
            day, position, submitted_at, outside_published_at, is_author_participating, created_at,
            coalesce(exported_member.person, exported_outsider.person) AS person
          FROM placement LEFT JOIN exported_member ON exported_member.user_id = submitter_id
            LEFT JOIN exported_outsider ON exported_outsider.handle = outside_submitter_handle
          WHERE paper_id = paper.id AND day <= ${today}::date) part) AS placements,
        (SELECT coalesce(jsonb_agg(part ORDER BY position), '[]') FROM (
          SELECT position, keyword, key FROM keyword WHERE paper_id = paper.id) part) AS keywords,
        (SELECT coalesce(jsonb_agg(part ORDER BY position), '[]') FROM (
          SELECT position, kind, url FROM media WHERE paper_id = paper.id) part) AS media,
        (SELECT coalesce(jsonb_agg(part ORDER BY kind, position), '[]') FROM (
          SELECT kind, position, name, profile
          FROM linked_repository WHERE paper_id = paper.id) part) AS linked_repositories
      FROM paper LEFT JOIN trending ON trending.paper_id = paper.id
      WHERE (${after}::text IS NULL OR paper.id > ${after}) AND hidden_at IS NULL
        AND (NOT EXISTS (SELECT FROM placement WHERE paper_id = paper.id)
          OR EXISTS (SELECT FROM placement WHERE paper_id = paper.id AND day <= ${today}::date))
      ORDER BY paper.id LIMIT ${papersAtOnce}
    ) AS exported ORDER BY id`);
}
