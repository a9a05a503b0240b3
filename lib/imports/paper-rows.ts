/** Owns how a paper is a row of its table: the columns that imports write, and their meaning in both directions. */
import { type PaperRow, paperRow } from "@/lib/imports/exported-line";
import type { OutsideValues } from "@/lib/imports/incoming-paper";
import type { KnownPaper } from "@/lib/imports/merge-paper";
import type { PaperParts } from "@/lib/imports/parts";
import { withoutAbsent } from "@/lib/papers/dated-values";

export const sourceColumns = paperRow.keyof().options;
/** What every import writes. Counts and marks that belong to this site are not among them. */
export const paperColumns = [
  ...sourceColumns,
  "organization_id",
  "outside_trending_score",
  "updated_at",
] as const;

type Outside = KnownPaper["outside"];
type SourceRow = Omit<PaperRow, "outside_seen_on" | "outside_field_days"> & {
  id: string;
  outside_seen_on: Outside["seenOn"] | null;
  outside_field_days: Outside["days"];
};
export type KnownRow = SourceRow & { counts_stars_itself: boolean; organization: string | null };

export function toKnownPaper(row: KnownRow, parts: PaperParts): KnownPaper {
  return {
    id: row.id,
    textSource: row.text_source,
    title: row.title,
    abstract: row.abstract,
    publishedAt: row.published_at,
    arxiv: {
      categories: row.categories,
      comment: row.arxiv_comment,
      journalRef: row.journal_ref,
      doi: row.doi,
      updatedOn: row.arxiv_updated_on,
    },
    outside: {
      values: toOutsideValues(row, parts),
      seenOn: row.outside_seen_on ?? "",
      days: row.outside_field_days,
    },
    countsStarsItself: row.counts_stars_itself,
    authorCount: row.author_count,
    authors: parts.authors,
  };
}

function toOutsideValues(row: KnownRow, parts: PaperParts): Partial<OutsideValues> {
  const linked = (kind: "model" | "dataset" | "space", total: number | null) =>
    total === null ? null : { total, listed: parts.linked(kind) };
  const hasOutsideAuthors =
    row.text_source === "hugging_face"
      ? parts.authors.length > 0
      : parts.authors.some((author) => author.outsideId ?? author.outsidePersonHandle);
  return withoutAbsent<OutsideValues>({
    upvotes: row.outside_upvote_count,
    comments: row.outside_comment_count,
    authors: hasOutsideAuthors || null,
    summary: row.summary === null ? null : { text: row.summary, model: row.summary_model },
    keywords: parts.keywords.length > 0 ? parts.keywords : null,
    projectPage: row.project_page,
    repository:
      row.github_repo === null ? null : { url: row.github_repo, addedBy: row.github_repo_added_by },
    githubStars: row.github_stars,
    organization: row.organization,
    discussionId: row.discussion_id,
    media: parts.media.length > 0 ? parts.media : null,
    withdrawnAt: row.withdrawn_at,
    models: linked("model", row.linked_model_total),
    datasets: linked("dataset", row.linked_dataset_total),
    spaces: linked("space", row.linked_space_total),
  });
}

export function toSourceRow(paper: KnownPaper): SourceRow {
  const { values, seenOn, days } = paper.outside;
  return {
    id: paper.id,
    text_source: paper.textSource,
    title: paper.title,
    abstract: paper.abstract,
    author_count: paper.authorCount,
    published_at: paper.publishedAt,
    withdrawn_at: values.withdrawnAt ?? null,
    categories: paper.arxiv.categories,
    arxiv_comment: paper.arxiv.comment,
    journal_ref: paper.arxiv.journalRef,
    doi: paper.arxiv.doi,
    arxiv_updated_on: paper.arxiv.updatedOn,
    summary: values.summary?.text ?? null,
    summary_model: values.summary?.model ?? null,
    project_page: values.projectPage ?? null,
    github_repo: values.repository?.url ?? null,
    github_repo_added_by: values.repository?.addedBy ?? null,
    github_stars: values.githubStars ?? null,
    discussion_id: values.discussionId ?? null,
    outside_upvote_count: values.upvotes ?? 0,
    outside_comment_count: values.comments ?? 0,
    outside_seen_on: seenOn || null,
    outside_field_days: days,
    linked_model_total: values.models?.total ?? null,
    linked_dataset_total: values.datasets?.total ?? null,
    linked_space_total: values.spaces?.total ?? null,
  };
}
