import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { StoredPaper } from "@/lib/imports/stored-paper";

export type PaperChange = { before: StoredPaper | null; after: StoredPaper };

type Transaction = Prisma.TransactionClient;

/** Writes changed papers and those of their lists that changed, a statement for each table. */
export async function writePapers(transaction: Transaction, changes: PaperChange[]): Promise<void> {
  if (changes.length === 0) return;
  const organizationIds = await listOrganizationIds(transaction, changes);
  const rows = JSON.stringify(changes.map(({ after }) => toRow(after, organizationIds)));
  await transaction.$executeRaw`
    insert into paper (
      id, text_source, title, abstract, author_count, published_at, withdrawn_at, categories, arxiv_comment,
      journal_ref, doi, arxiv_updated_on, summary, summary_model, project_page, github_repo,
      github_repo_added_by, github_stars, organization_id, discussion_id, outside_upvote_count,
      outside_comment_count, outside_seen_on, linked_model_total, linked_dataset_total, linked_space_total,
      updated_at)
    select
      id, text_source, title, abstract, author_count, published_at, withdrawn_at, categories, arxiv_comment,
      journal_ref, doi, arxiv_updated_on, summary, summary_model, project_page, github_repo,
      github_repo_added_by, github_stars, organization_id, discussion_id, outside_upvote_count,
      outside_comment_count, outside_seen_on, linked_model_total, linked_dataset_total, linked_space_total,
      now()
    from json_populate_recordset(null::paper, ${rows}::json)
    on conflict (id) do update set
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
      linked_model_total = excluded.linked_model_total, linked_dataset_total = excluded.linked_dataset_total,
      linked_space_total = excluded.linked_space_total, updated_at = excluded.updated_at`;
  await writeAuthors(transaction, changed(changes, "authors"));
  await writeKeywords(transaction, changed(changes, "keywords"));
  await writeMedia(transaction, changed(changes, "media"));
  await writeLinkedRepositories(transaction, changed(changes, "linkedRepositories"));
}

async function listOrganizationIds(
  transaction: Transaction,
  changes: PaperChange[],
): Promise<Map<string, number>> {
  const slugs = changes.flatMap(({ after }) => after.organization?.slug ?? []);
  const organizations = await transaction.organization.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: { id: true, slug: true },
  });
  return new Map(organizations.map(({ id, slug }) => [slug, id]));
}

function toRow(paper: StoredPaper, organizationIds: ReadonlyMap<string, number>) {
  const {
    organization,
    authors: _a,
    keywords: _k,
    media: _m,
    linkedRepositories: _l,
    ...columns
  } = paper;
  const row = Object.entries(columns).map(([name, value]) => [snakeCase(name), value]);
  return {
    ...Object.fromEntries(row),
    organization_id: organization && organizationIds.get(organization.slug),
  };
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type List = "authors" | "keywords" | "media" | "linkedRepositories";
type ChangedLists = { replaced: string[]; rows: string };

/** The entries of the lists that changed as rows, and the papers whose old entries go first. */
function changed(changes: PaperChange[], list: List): ChangedLists {
  const touched = changes.filter(({ before, after }) => before?.[list] !== after[list]);
  const rows = touched.flatMap(({ after }) =>
    after[list].map((entry, position) => ({
      ...Object.fromEntries(Object.entries(entry).map(([name, value]) => [snakeCase(name), value])),
      paper_id: after.id,
      position,
    })),
  );
  const replaced = touched.filter(({ before }) => before && before[list].length > 0);
  return { replaced: replaced.map(({ after }) => after.id), rows: JSON.stringify(rows) };
}

async function writeAuthors(transaction: Transaction, { replaced, rows }: ChangedLists) {
  if (replaced.length > 0)
    await transaction.$executeRaw`delete from author where paper_id = any(${replaced})`;
  await transaction.$executeRaw`insert into author select * from json_populate_recordset(null::author, ${rows}::json)`;
}

async function writeKeywords(transaction: Transaction, { replaced, rows }: ChangedLists) {
  if (replaced.length > 0)
    await transaction.$executeRaw`delete from keyword where paper_id = any(${replaced})`;
  await transaction.$executeRaw`insert into keyword select * from json_populate_recordset(null::keyword, ${rows}::json)`;
}

async function writeMedia(transaction: Transaction, { replaced, rows }: ChangedLists) {
  if (replaced.length > 0)
    await transaction.$executeRaw`delete from media where paper_id = any(${replaced})`;
  await transaction.$executeRaw`insert into media select * from json_populate_recordset(null::media, ${rows}::json)`;
}

async function writeLinkedRepositories(transaction: Transaction, { replaced, rows }: ChangedLists) {
  if (replaced.length > 0) {
    await transaction.$executeRaw`delete from linked_repository where paper_id = any(${replaced})`;
  }
  await transaction.$executeRaw`
    insert into linked_repository select * from json_populate_recordset(null::linked_repository, ${rows}::json)`;
}
