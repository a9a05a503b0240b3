import "server-only";
import type { ExportedPaper } from "@/lib/imports/exported-line";
import { sql, type Transaction } from "@/lib/platform/bulk-session";
import { OvertakenError } from "@/lib/imports/write-papers";
import { readOrganizationIds } from "@/lib/imports/write-people";

type Written = { paper: ExportedPaper; digest: string; isKnown: boolean };

/** Writes the papers' own rows. Votes and comments that were made here are in no column of these. */
export async function writeExportedPapers(
  transaction: Transaction,
  written: Written[],
): Promise<void> {
  if (written.length === 0) return;
  const organizations = await writeOrganizations(transaction, written);
  const rows = JSON.stringify(
    written.map(({ paper, digest }) => ({
      ...paper,
      organization_id: paper.organization && organizations.get(paper.organization.slug),
      dump_digest: digest,
    })),
  );
  const known = written.flatMap(({ paper, isKnown }) => (isKnown ? [paper.id] : []));
  const count = await transaction.write(sql`
    INSERT INTO paper (
      id, source, source_url, text_source, title, abstract, author_count, published_at,
      withdrawn_at, categories, arxiv_comment, journal_ref, doi, arxiv_updated_on, summary,
      summary_model, project_page, github_repo, github_repo_added_by, github_stars, organization_id,
      discussion_id, outside_upvote_count, outside_comment_count, outside_seen_on,
      outside_field_days, linked_model_total, linked_dataset_total, linked_space_total, created_at,
      updated_at, outside_trending_score, dump_digest)
    SELECT
      id, source, source_url, text_source, title, abstract, author_count, published_at,
      withdrawn_at, categories, arxiv_comment, journal_ref, doi, arxiv_updated_on, summary,
      summary_model, project_page, github_repo, github_repo_added_by, github_stars, organization_id,
      discussion_id, outside_upvote_count, outside_comment_count, outside_seen_on,
      outside_field_days, linked_model_total, linked_dataset_total, linked_space_total, created_at,
      updated_at, outside_trending_score, dump_digest
    FROM json_populate_recordset(NULL::paper, ${rows}::json)
    ON CONFLICT (id) DO UPDATE SET
      source = excluded.source, source_url = excluded.source_url,
      text_source = excluded.text_source, title = excluded.title, abstract = excluded.abstract,
      author_count = excluded.author_count, published_at = excluded.published_at,
      withdrawn_at = excluded.withdrawn_at, categories = excluded.categories,
      arxiv_comment = excluded.arxiv_comment, journal_ref = excluded.journal_ref, doi = excluded.doi,
      arxiv_updated_on = excluded.arxiv_updated_on, summary = excluded.summary,
      summary_model = excluded.summary_model, project_page = excluded.project_page,
      github_repo = excluded.github_repo, github_repo_added_by = excluded.github_repo_added_by,
      github_stars = excluded.github_stars, organization_id = excluded.organization_id,
      discussion_id = excluded.discussion_id, outside_upvote_count = excluded.outside_upvote_count,
      outside_comment_count = excluded.outside_comment_count, outside_seen_on = excluded.outside_seen_on,
      outside_field_days = excluded.outside_field_days, linked_model_total = excluded.linked_model_total,
      linked_dataset_total = excluded.linked_dataset_total, linked_space_total = excluded.linked_space_total,
      created_at = excluded.created_at, updated_at = excluded.updated_at,
      outside_trending_score = excluded.outside_trending_score, dump_digest = excluded.dump_digest
    WHERE paper.id = ANY(${known})`);
  if (count !== written.length) throw new OvertakenError();
  // No trigger looks at new papers that stand on no day.
  await transaction.write(sql`
    INSERT INTO trending_change (paper_id) SELECT unnest(${written.map(({ paper }) => paper.id)}::text[])`);
}

async function writeOrganizations(
  transaction: Transaction,
  written: Written[],
): Promise<Map<string, number>> {
  const organizations = new Map(
    written.flatMap(({ paper: { organization } }) =>
      organization ? [[organization.slug, organization] as const] : [],
    ),
  );
  if (organizations.size === 0) return new Map();
  const rows = JSON.stringify([...organizations.values()]);
  await transaction.write(sql`
    INSERT INTO organization (slug, name, avatar_url, outside_id, seen_on)
    SELECT slug, name, avatar_url, outside_id, seen_on
    FROM json_populate_recordset(NULL::organization, ${rows}::json)
    ON CONFLICT (slug) DO UPDATE SET
      name = excluded.name, avatar_url = excluded.avatar_url, outside_id = excluded.outside_id,
      seen_on = excluded.seen_on
    WHERE coalesce(organization.seen_on, '-infinity') <= coalesce(excluded.seen_on, '-infinity')`);
  return readOrganizationIds(transaction, [...organizations.keys()]);
}
