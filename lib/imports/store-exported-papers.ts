import "server-only";
import { createHash } from "node:crypto";
import type { ExportedPaper } from "@/lib/imports/exported-line";
import { sql, type Transaction } from "@/lib/platform/bulk-session";
import type { Outcome } from "@/lib/imports/store";
import { writeExportedPapers } from "@/lib/imports/write-exported-papers";
import { writeExportedParts } from "@/lib/imports/write-exported-parts";
import { writeExportedPeople } from "@/lib/imports/write-exported-people";

/**
 * A paper that came with an export follows the next export. One that came here in another way, or
 * that a moderator here has worked on, stays as it is: an export never speaks over this site.
 */
export async function storeExportedPapers(
  transaction: Transaction,
  papers: ExportedPaper[],
): Promise<Map<ExportedPaper, Outcome>> {
  const known = await readKnown(
    transaction,
    papers.map(({ id }) => id),
  );
  const written = papers.flatMap((paper) => {
    const digest = digestOf(paper);
    const before = known.get(paper.id);
    if (before && (!before.isFollowed || before.digest === digest)) return [];
    return [{ paper, digest, isKnown: before !== undefined }];
  });
  const people = written.flatMap(({ paper }) =>
    [...paper.authors, ...paper.placements].flatMap(({ person }) => person ?? []),
  );
  const handleOf = await writeExportedPeople(transaction, people);
  await writeExportedPapers(transaction, written);
  await writeExportedParts(
    transaction,
    written.map(({ paper }) => paper),
    handleOf,
  );
  return new Map(written.map(({ paper, isKnown }) => [paper, isKnown ? "updated" : "inserted"]));
}

async function readKnown(transaction: Transaction, ids: string[]) {
  const rows = await transaction.list<{ id: string; digest: string; isFollowed: boolean }>(sql`
    SELECT id, dump_digest AS digest, dump_digest IS NOT NULL AND NOT EXISTS (
      SELECT FROM moderation_action WHERE subject_kind = 'paper' AND subject_id = paper.id
    ) AS "isFollowed"
    FROM paper WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`);
  return new Map(rows.map((row) => [row.id, row]));
}

function digestOf(paper: ExportedPaper): string {
  return createHash("sha256").update(JSON.stringify(paper)).digest("base64url");
}
