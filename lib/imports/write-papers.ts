import "server-only";
import type { KnownPaper } from "@/lib/imports/merge-paper";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

/** Somebody here added one of the papers since the batch looked: it must look again. */
export class OvertakenError extends Error {
  override name = "OvertakenError";
}

type Change = { before: KnownPaper | undefined; after: KnownPaper };

/** Writes the papers' own rows. Counts and marks that belong to this site are in no list here. */
export async function writePapers(
  transaction: Transaction,
  changes: Change[],
  organizationIds: ReadonlyMap<string, number>,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = JSON.stringify(changes.map(({ after }) => toRow(after, organizationIds)));
  const known = changes.flatMap(({ before }) => (before ? [before.id] : []));
  const written = await transaction.write(sql`
    INSERT INTO paper (
      id, text_source, title, abstract, author_count, published_at, withdrawn_at,
      categories, arxiv_comment, journal_ref, doi, arxiv_updated_on, summary, summary_model,
      project_page, github_repo, github_repo_added_by, github_stars, organization_id, discussion_id,
      outside_upvote_count, outside_comment_count, outside_seen_on, outside_field_days,
      linked_model_total, linked_dataset_total, linked_space_total)
    SELECT
      id, text_source, title, abstract, author_count, published_at, withdrawn_at,
      categories, arxiv_comment, journal_ref, doi, arxiv_updated_on, summary, summary_model,
      project_page, github_repo, github_repo_added_by, github_stars, organization_id, discussion_id,
      outside_upvote_count, outside_comment_count, outside_seen_on, outside_field_days,
      linked_model_total, linked_dataset_total, linked_space_total
    FROM json_populate_recordset(NULL::paper, ${rows}::json)
    ON CONFLICT (id) DO UPDATE SET
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
      outside_trending_score = NULL, updated_at = now()
    WHERE paper.id = ANY(${known})`);
  if (written !== changes.length) throw new OvertakenError();
}

function toRow(paper: KnownPaper, organizationIds: ReadonlyMap<string, number>) {
  const { values, seenOn, days } = paper.outside;
  return {
    id: paper.id,
    text_source: paper.textSource,
    title: paper.title,
    abstract: paper.abstract,
    author_count: paper.authorCount,
    published_at: paper.publishedAt,
    withdrawn_at: values.withdrawnAt,
    categories: paper.arxiv.categories,
    arxiv_comment: paper.arxiv.comment,
    journal_ref: paper.arxiv.journalRef,
    doi: paper.arxiv.doi,
    arxiv_updated_on: paper.arxiv.updatedOn,
    summary: values.summary?.text,
    summary_model: values.summary?.model,
    project_page: values.projectPage,
    github_repo: values.repository?.url,
    github_repo_added_by: values.repository?.addedBy,
    github_stars: values.githubStars,
    organization_id: values.organization && organizationIds.get(values.organization),
    discussion_id: values.discussionId,
    outside_upvote_count: values.upvotes,
    outside_comment_count: values.comments,
    outside_seen_on: seenOn || null,
    outside_field_days: days,
    linked_model_total: values.models?.total,
    linked_dataset_total: values.datasets?.total,
    linked_space_total: values.spaces?.total,
  };
}
