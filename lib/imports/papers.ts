import "server-only";
/** Owns the papers' own rows: what an import reads of them, and how it writes them. */
import type { Changed } from "@/lib/imports/ledger";
import type { KnownPaper } from "@/lib/imports/merge-paper";
import {
  type KnownRow,
  paperColumns,
  sourceColumns,
  toKnownPaper,
  toSourceRow,
} from "@/lib/imports/paper-rows";
import { readParts } from "@/lib/imports/parts";
import { insertInto, orReplace } from "@/lib/imports/rows";
import { names, sql, type Transaction } from "@/lib/platform/bulk-session";

/** Somebody here added one of the papers since the batch looked: it must look again. */
export class OvertakenError extends Error {
  override name = "OvertakenError";
}

/** The papers there are of these ids, held until the transaction ends. */
export async function readPapers(
  transaction: Transaction,
  ids: string[],
): Promise<Map<string, KnownPaper>> {
  const rows = await transaction.list<KnownRow>(sql`
    SELECT
      id, ${names(sourceColumns)}, github_stars_checked_at IS NOT NULL AS counts_stars_itself,
      (SELECT slug FROM organization WHERE organization.id = organization_id) AS organization
    FROM paper WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`);
  const parts = await readParts(
    transaction,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.id, toKnownPaper(row, parts(row.id))]));
}

export async function writePapers(
  transaction: Transaction,
  changes: Changed<KnownPaper>[],
  organizationIds: ReadonlyMap<string, number>,
): Promise<void> {
  const known = changes.flatMap(({ before }) => (before ? [before.id] : []));
  const rows = changes.map(({ after }) => ({
    ...toSourceRow(after),
    organization_id: organizationIds.get(after.outside.values.organization ?? ""),
    // PostgreSQL's word for the transaction's own instant.
    updated_at: "now",
  }));
  await writePaperRows(transaction, { columns: paperColumns, rows, known });
}

type PaperRows = { columns: readonly string[]; rows: { id: string }[]; known: string[] };

/** Replaces the known papers and adds the others, which must be new still. */
export async function writePaperRows(
  transaction: Transaction,
  { columns, rows, known }: PaperRows,
): Promise<void> {
  if (rows.length === 0) return;
  const written = await transaction.write(sql`
    ${insertInto("paper", ["id", ...columns], rows)}
    ${orReplace(["id"], columns)} WHERE paper.id = ANY(${known})`);
  if (written !== rows.length) throw new OvertakenError();
}
