import "server-only";
import type { Day } from "@/lib/time/dates";
import type { ExportedRow } from "@/lib/exports/rows";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

const papersAtOnce = 200;

/** All that is public of the next papers. Keys are the columns' names, so that an import takes rows. */
export function listPaperLines(
  transaction: Transaction,
  { today, after }: { today: Day; after: string | null },
): Promise<ExportedRow[]> {
  return transaction.list<ExportedRow>(sql`
    SELECT paper.id, (
      jsonb_build_object(
        'kind', 'paper', 'id', paper.id, 'source', source, 'source_url', source_url,
        'text_source', text_source, 'title', title, 'abstract', abstract,
        'author_count', author_count, 'published_at', published_at, 'withdrawn_at', withdrawn_at,
        'categories', categories, 'arxiv_comment', arxiv_comment, 'journal_ref', journal_ref,
        'doi', doi, 'arxiv_updated_on', arxiv_updated_on,
        'summary', CASE WHEN summary_hidden_at IS NULL THEN summary END,
        'summary_model', CASE WHEN summary_hidden_at IS NULL THEN summary_model END,
        'project_page', project_page, 'github_repo', github_repo,
        'github_repo_added_by', github_repo_added_by, 'github_stars', github_stars,
        'discussion_id', discussion_id, 'outside_upvote_count', upvote_count,
        'outside_comment_count', comment_count, 'outside_seen_on', outside_seen_on,
        'outside_field_days', outside_field_days, 'linked_model_total', linked_model_total,
        'linked_dataset_total', linked_dataset_total, 'linked_space_total', linked_space_total,
        'created_at', created_at, 'updated_at', updated_at,
        'outside_trending_score', coalesce(trending.score, outside_trending_score))
      || jsonb_build_object(
        'organization', (
          SELECT jsonb_build_object(
            'slug', slug, 'name', name, 'avatar_url', avatar_url,
            'outside_id', coalesce(outside_id, id::text), 'seen_on', seen_on)
          FROM organization WHERE organization.id = organization_id),
        'authors', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
            'position', position, 'name', name, 'outside_id', outside_id,
            'outside_status', CASE WHEN exported_member.user_id IS NULL THEN outside_status ELSE 'claimed_verified' END,
            'outside_status_changed_at', outside_status_changed_at, 'is_hidden', hidden_at IS NOT NULL,
            'person', coalesce(exported_member.person, exported_outsider.person)) ORDER BY position), '[]')
          FROM author LEFT JOIN exported_member USING (user_id)
            LEFT JOIN exported_outsider ON exported_outsider.handle = outside_person_handle
          WHERE paper_id = paper.id),
        'placements', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
            'day', day, 'position', position, 'submitted_at', submitted_at,
            'outside_published_at', outside_published_at,
            'is_author_participating', is_author_participating, 'created_at', created_at,
            'person', coalesce(exported_member.person, exported_outsider.person)) ORDER BY day), '[]')
          FROM placement LEFT JOIN exported_member ON exported_member.user_id = submitter_id
            LEFT JOIN exported_outsider ON exported_outsider.handle = outside_submitter_handle
          WHERE paper_id = paper.id AND day <= ${today}::date),
        'keywords', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
            'position', position, 'keyword', keyword, 'key', key) ORDER BY position), '[]')
          FROM keyword WHERE paper_id = paper.id),
        'media', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
            'position', position, 'kind', kind, 'url', url) ORDER BY position), '[]')
          FROM media WHERE paper_id = paper.id),
        'linked_repositories', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
            'kind', kind, 'position', position, 'name', name, 'profile', profile)
            ORDER BY kind, position), '[]')
          FROM linked_repository WHERE paper_id = paper.id))
      )::text AS line
    FROM paper LEFT JOIN trending ON trending.paper_id = paper.id
    WHERE (${after}::text IS NULL OR paper.id > ${after}) AND hidden_at IS NULL
      AND (NOT EXISTS (SELECT FROM placement WHERE paper_id = paper.id)
        OR EXISTS (SELECT FROM placement WHERE paper_id = paper.id AND day <= ${today}::date))
    ORDER BY paper.id LIMIT ${papersAtOnce}`);
}
