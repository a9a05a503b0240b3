import "server-only";
import type { ExportedPaper } from "@/lib/imports/exported-line";
import { sql, type Transaction } from "@/lib/platform/bulk-session";
import type { HandleOf } from "@/lib/imports/write-exported-people";

/** Replaces what hangs on the papers, all but the days that somebody here put them on. */
export async function writeExportedParts(
  transaction: Transaction,
  papers: ExportedPaper[],
  handleOf: HandleOf,
): Promise<void> {
  if (papers.length === 0) return;
  await deleteParts(
    transaction,
    papers.map(({ id }) => id),
  );
  const all = <Part extends object>(parts: (paper: ExportedPaper) => Part[]) =>
    JSON.stringify(
      papers.flatMap((paper) => parts(paper).map((part) => ({ ...part, paper_id: paper.id }))),
    );
  const authors = all(({ authors: list, updated_at }) =>
    list.map(({ person, is_hidden, ...author }) => ({
      ...author,
      outside_person_handle: handleOf(person),
      hidden_at: is_hidden ? updated_at : null,
    })),
  );
  await transaction.write(sql`
    INSERT INTO author (
      paper_id, position, name, outside_person_handle, outside_id, outside_status,
      outside_status_changed_at, hidden_at)
    SELECT
      paper_id, position, name, outside_person_handle, outside_id, outside_status,
      outside_status_changed_at, hidden_at
    FROM json_populate_recordset(NULL::author, ${authors}::json)`);
  const placements = all(({ placements: list }) =>
    list.map(({ person, ...placement }) => ({
      ...placement,
      outside_submitter_handle: handleOf(person),
    })),
  );
  await transaction.write(sql`
    INSERT INTO placement (
      day, paper_id, position, outside_submitter_handle, submitted_at, outside_published_at,
      is_author_participating, created_at)
    SELECT
      day, paper_id, position, outside_submitter_handle, submitted_at, outside_published_at,
      is_author_participating, created_at
    FROM json_populate_recordset(NULL::placement, ${placements}::json)
    ON CONFLICT (day, paper_id) DO NOTHING`);
  await transaction.write(sql`
    INSERT INTO keyword (paper_id, position, keyword, key)
    SELECT paper_id, position, keyword, key
    FROM json_populate_recordset(NULL::keyword, ${all(({ keywords }) => keywords)}::json)`);
  await transaction.write(sql`
    INSERT INTO media (paper_id, position, kind, url)
    SELECT paper_id, position, kind, url
    FROM json_populate_recordset(NULL::media, ${all(({ media }) => media)}::json)`);
  const repositories = all(({ linked_repositories }) => linked_repositories);
  await transaction.write(sql`
    INSERT INTO linked_repository (paper_id, kind, position, name, profile)
    SELECT paper_id, kind, position, name, profile
    FROM json_populate_recordset(NULL::linked_repository, ${repositories}::json)`);
}

async function deleteParts(transaction: Transaction, ids: string[]): Promise<void> {
  await transaction.write(sql`DELETE FROM author WHERE paper_id = ANY(${ids})`);
  await transaction.write(
    sql`DELETE FROM placement WHERE paper_id = ANY(${ids}) AND submitter_id IS NULL`,
  );
  await transaction.write(sql`DELETE FROM keyword WHERE paper_id = ANY(${ids})`);
  await transaction.write(sql`DELETE FROM media WHERE paper_id = ANY(${ids})`);
  await transaction.write(sql`DELETE FROM linked_repository WHERE paper_id = ANY(${ids})`);
}
