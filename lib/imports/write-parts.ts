import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { KnownPaper } from "@/lib/imports/merge-paper";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

type Change = { before: KnownPaper | undefined; after: KnownPaper };
type Part = (paper: KnownPaper) => unknown;

/** Writes what hangs on papers. A list that changed is replaced whole, one that did not is left alone. */
export async function writeParts(transaction: Transaction, changes: Change[]): Promise<void> {
  await writeAuthors(transaction, changes);
  await writeKeywords(transaction, changes);
  await writeMedia(transaction, changes);
  await writeLinkedRepositories(transaction, changes);
}

async function writeAuthors(transaction: Transaction, changes: Change[]): Promise<void> {
  const { stale, rows } = replaced(
    changes,
    (paper) => paper.authors,
    (paper) =>
      paper.authors.map((author, position) => ({
        paper_id: paper.id,
        position,
        name: author.name,
        // Most authors have none of these, and an absent key is null to PostgreSQL.
        user_id: author.userId ?? undefined,
        outside_person_handle: author.outsidePersonHandle ?? undefined,
        outside_id: author.outsideId ?? undefined,
        outside_status: author.outsideStatus ?? undefined,
        outside_status_changed_at: author.outsideStatusChangedAt ?? undefined,
        hidden_at: author.hiddenAt ?? undefined,
      })),
  );
  if (stale.length > 0)
    await transaction.write(sql`DELETE FROM author WHERE paper_id = ANY(${stale})`);
  if (rows) {
    await transaction.write(sql`
      INSERT INTO author (
        paper_id, position, name, user_id, outside_person_handle, outside_id, outside_status,
        outside_status_changed_at, hidden_at)
      SELECT
        paper_id, position, name, user_id, outside_person_handle, outside_id, outside_status,
        outside_status_changed_at, hidden_at
      FROM json_populate_recordset(NULL::author, ${rows}::json)`);
  }
}

async function writeKeywords(transaction: Transaction, changes: Change[]): Promise<void> {
  const { stale, rows } = replaced(
    changes,
    (paper) => paper.outside.values.keywords,
    (paper) =>
      (paper.outside.values.keywords ?? []).map((keyword, position) => ({
        paper_id: paper.id,
        position,
        keyword,
        key: keyword.toLowerCase(),
      })),
  );
  if (stale.length > 0)
    await transaction.write(sql`DELETE FROM keyword WHERE paper_id = ANY(${stale})`);
  if (rows) {
    await transaction.write(sql`
      INSERT INTO keyword (paper_id, position, keyword, key)
      SELECT paper_id, position, keyword, key FROM json_populate_recordset(NULL::keyword, ${rows}::json)`);
  }
}

async function writeMedia(transaction: Transaction, changes: Change[]): Promise<void> {
  const { stale, rows } = replaced(
    changes,
    (paper) => paper.outside.values.media,
    (paper) =>
      (paper.outside.values.media ?? []).map(({ kind, url }, position) => ({
        paper_id: paper.id,
        position,
        kind,
        url,
      })),
  );
  if (stale.length > 0)
    await transaction.write(sql`DELETE FROM media WHERE paper_id = ANY(${stale})`);
  if (rows) {
    await transaction.write(sql`
      INSERT INTO media (paper_id, position, kind, url)
      SELECT paper_id, position, kind, url FROM json_populate_recordset(NULL::media, ${rows}::json)`);
  }
}

async function writeLinkedRepositories(transaction: Transaction, changes: Change[]): Promise<void> {
  const kinds = { model: "models", dataset: "datasets", space: "spaces" } as const;
  const part: Part = ({ outside: { values } }) => [values.models, values.datasets, values.spaces];
  const { stale, rows } = replaced(changes, part, (paper) =>
    Object.entries(kinds).flatMap(([kind, field]) =>
      (paper.outside.values[field]?.listed ?? []).map(({ name, profile }, position) => ({
        paper_id: paper.id,
        kind,
        position,
        name,
        profile,
      })),
    ),
  );
  if (stale.length > 0) {
    await transaction.write(sql`DELETE FROM linked_repository WHERE paper_id = ANY(${stale})`);
  }
  if (rows) {
    await transaction.write(sql`
      INSERT INTO linked_repository (paper_id, kind, position, name, profile)
      SELECT paper_id, kind, position, name, profile
      FROM json_populate_recordset(NULL::linked_repository, ${rows}::json)`);
  }
}

/** The papers of which a part must go, and the JSON of what takes its place. */
function replaced(changes: Change[], part: Part, toRows: (paper: KnownPaper) => object[]) {
  const changed = changes.filter(
    ({ before, after }) => !before || !isDeepStrictEqual(part(before), part(after)),
  );
  const rows = changed.flatMap(({ after }) => toRows(after));
  return {
    stale: changed.flatMap(({ before }) => (before ? [before.id] : [])),
    rows: rows.length > 0 ? JSON.stringify(rows) : null,
  };
}
