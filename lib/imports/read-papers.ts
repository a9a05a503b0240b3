import "server-only";
import type { Day } from "@/lib/time/dates";
import type { OutsideValues } from "@/lib/imports/incoming-paper";
import type { KnownPaper } from "@/lib/imports/merge-paper";
import { type PaperParts, readParts } from "@/lib/imports/read-parts";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

type Row = Pick<
  KnownPaper,
  "id" | "textSource" | "title" | "abstract" | "authorCount" | "publishedAt"
> & {
  categories: string[];
  comment: string | null;
  journalRef: string | null;
  doi: string | null;
  updatedOn: Day | null;
  summary: string | null;
  summaryModel: string | null;
  projectPage: string | null;
  githubRepo: string | null;
  githubRepoAddedBy: string | null;
  githubStars: number | null;
  countsStarsItself: boolean;
  organization: string | null;
  discussionId: string | null;
  withdrawnAt: string | null;
  upvotes: number;
  comments: number;
  seenOn: string | null;
  fieldDays: KnownPaper["outside"]["days"];
  modelTotal: number | null;
  datasetTotal: number | null;
  spaceTotal: number | null;
};

/** The papers there are of these ids, held until the transaction ends. */
export async function readPapers(
  transaction: Transaction,
  ids: string[],
): Promise<Map<string, KnownPaper>> {
  const rows = await transaction.list<Row>(sql`
    SELECT
      paper.id, text_source AS "textSource", title, abstract, author_count AS "authorCount",
      published_at AS "publishedAt", categories, arxiv_comment AS comment,
      journal_ref AS "journalRef", doi, arxiv_updated_on AS "updatedOn", summary,
      summary_model AS "summaryModel", project_page AS "projectPage", github_repo AS "githubRepo",
      github_repo_added_by AS "githubRepoAddedBy", github_stars AS "githubStars",
      github_stars_checked_at IS NOT NULL AS "countsStarsItself",
      (SELECT slug FROM organization WHERE organization.id = organization_id) AS organization,
      discussion_id AS "discussionId", withdrawn_at AS "withdrawnAt",
      outside_upvote_count AS upvotes, outside_comment_count AS comments,
      outside_seen_on AS "seenOn", outside_field_days AS "fieldDays",
      linked_model_total AS "modelTotal", linked_dataset_total AS "datasetTotal",
      linked_space_total AS "spaceTotal"
    FROM paper WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`);
  const parts = await readParts(
    transaction,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.id, toKnownPaper(row, parts(row.id))]));
}

function toKnownPaper(row: Row, parts: PaperParts): KnownPaper {
  const { id, textSource, title, abstract, publishedAt, countsStarsItself, authorCount } = row;
  const { categories, comment, journalRef, doi, updatedOn } = row;
  return {
    id,
    textSource,
    title,
    abstract,
    publishedAt,
    arxiv: { categories, comment, journalRef, doi, updatedOn },
    outside: {
      values: toOutsideValues(row, parts),
      seenOn: row.seenOn ?? "",
      days: row.fieldDays,
    },
    countsStarsItself,
    authorCount,
    authors: parts.authors,
  };
}

function toOutsideValues(row: Row, parts: PaperParts): Partial<OutsideValues> {
  const linked = (kind: "model" | "dataset" | "space", total: number | null) =>
    total === null ? null : { total, listed: parts.linked(kind) };
  const values: { [Key in keyof OutsideValues]: OutsideValues[Key] | null } = {
    upvotes: row.upvotes,
    comments: row.comments,
    authors: hasOutsideAuthors(row, parts) || null,
    summary: row.summary === null ? null : { text: row.summary, model: row.summaryModel },
    keywords: parts.keywords.length > 0 ? parts.keywords : null,
    projectPage: row.projectPage,
    repository:
      row.githubRepo === null ? null : { url: row.githubRepo, addedBy: row.githubRepoAddedBy },
    githubStars: row.githubStars,
    organization: row.organization,
    discussionId: row.discussionId,
    media: parts.media.length > 0 ? parts.media : null,
    withdrawnAt: row.withdrawnAt,
    models: linked("model", row.modelTotal),
    datasets: linked("dataset", row.datasetTotal),
    spaces: linked("space", row.spaceTotal),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function hasOutsideAuthors({ textSource }: Row, { authors }: PaperParts): boolean {
  if (textSource === "hugging_face") return authors.length > 0;
  return authors.some((author) => author.outsideId ?? author.outsidePersonHandle);
}
