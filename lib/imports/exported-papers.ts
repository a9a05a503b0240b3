import "server-only";
/** Owns the papers that came with an export. */
import { createHash } from "node:crypto";
import type { Outcome } from "@/lib/imports/batches";
import type { ExportedPaper } from "@/lib/imports/exported-line";
import { type HandleOf, writeExportedPeople } from "@/lib/imports/exported-people";
import { readOrganizationIds, writeOrganizationRows } from "@/lib/imports/organizations";
import { paperColumns } from "@/lib/imports/paper-rows";
import { writePaperRows } from "@/lib/imports/papers";
import { parts, type PartRows, replacePart } from "@/lib/imports/parts";
import { placementColumns } from "@/lib/imports/placements";
import { insertInto } from "@/lib/imports/rows";
import { sql, type Transaction } from "@/lib/platform/bulk-session";

/** Votes and comments that were made here are in no column of these. */
const columns = [...paperColumns, "source", "source_url", "created_at", "dump_digest"] as const;

type Written = { paper: ExportedPaper; digest: string; isKnown: boolean };

/**
 * A paper that came with an export follows the next export. One that came here in another way, that a
 * moderator here has worked on, or whose author has claimed it here, stays as it is: an export never
 * speaks over this site.
 */
export async function storeExportedPapers(
  transaction: Transaction,
  papers: ExportedPaper[],
): Promise<Map<ExportedPaper, Outcome>> {
  const known = await readKnown(
    transaction,
    papers.map(({ id }) => id),
  );
  const written = papers.flatMap((paper): Written[] => {
    const digest = digestOf(paper);
    const before = known.get(paper.id);
    if (before && (!before.isFollowed || before.digest === digest)) return [];
    return [{ paper, digest, isKnown: before !== undefined }];
  });
  if (written.length > 0) await write(transaction, written);
  return new Map(written.map(({ paper, isKnown }) => [paper, isKnown ? "updated" : "inserted"]));
}

/** Held first and read then, so that it sees what was written while it waited. */
async function readKnown(transaction: Transaction, ids: string[]) {
  await transaction.list(sql`
    SELECT id FROM paper WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`);
  const rows = await transaction.list<{ id: string; digest: string; isFollowed: boolean }>(sql`
    SELECT id, dump_digest AS digest, dump_digest IS NOT NULL AND NOT EXISTS (
      SELECT FROM moderation_action WHERE subject_kind = 'paper' AND subject_id = paper.id
    ) AND NOT EXISTS (
      SELECT FROM author WHERE author.paper_id = paper.id AND author.user_id IS NOT NULL
    ) AS "isFollowed"
    FROM paper WHERE id = ANY(${ids})`);
  return new Map(rows.map((row) => [row.id, row]));
}

function digestOf(paper: ExportedPaper): string {
  return createHash("sha256").update(JSON.stringify(paper)).digest("base64url");
}

async function write(transaction: Transaction, written: Written[]): Promise<void> {
  const papers = written.map(({ paper }) => paper);
  const handleOf = await writeExportedPeople(
    transaction,
    papers.flatMap((paper) =>
      [...paper.authors, ...paper.placements].flatMap(({ person }) => person ?? []),
    ),
  );
  const organizations = new Map(
    papers.flatMap(({ organization }) =>
      organization ? [[organization.slug, organization] as const] : [],
    ),
  );
  await writeOrganizationRows(transaction, [...organizations.values()]);
  const organizationIds = await readOrganizationIds(transaction, [...organizations.keys()]);
  await writePaperRows(transaction, {
    columns,
    rows: written.map(({ paper, digest }) => ({
      ...paper,
      organization_id: organizationIds.get(paper.organization?.slug ?? ""),
      dump_digest: digest,
    })),
    known: written.flatMap(({ paper, isKnown }) => (isKnown ? [paper.id] : [])),
  });
  const ids = papers.map(({ id }) => id);
  // No trigger looks at new papers that stand on no day.
  await transaction.write(sql`
    INSERT INTO trending_change (paper_id) SELECT unnest(${ids}::text[])`);
  await replaceParts(transaction, papers, handleOf);
  await replacePlacements(transaction, papers, handleOf);
}

async function replaceParts(
  transaction: Transaction,
  papers: ExportedPaper[],
  handleOf: HandleOf,
): Promise<void> {
  const partRows: PartRows<ExportedPaper> = {
    author: ({ authors, updated_at }) =>
      authors.map(({ person, is_hidden, ...author }) => ({
        ...author,
        outside_person_handle: handleOf(person),
        hidden_at: is_hidden ? updated_at : null,
      })),
    keyword: ({ keywords }) => keywords,
    media: ({ media }) => media,
    linked_repository: ({ linked_repositories }) => linked_repositories,
  };
  for (const part of parts) {
    await replacePart(transaction, part, {
      stale: papers.map(({ id }) => id),
      rows: papers.flatMap((paper) =>
        partRows[part](paper).map((row) => ({ ...row, paper_id: paper.id })),
      ),
    });
  }
}

/** All but the days that somebody here put the papers on. */
async function replacePlacements(
  transaction: Transaction,
  papers: ExportedPaper[],
  handleOf: HandleOf,
): Promise<void> {
  const ids = papers.map(({ id }) => id);
  await transaction.write(
    sql`DELETE FROM placement WHERE paper_id = ANY(${ids}) AND submitter_id IS NULL`,
  );
  const rows = papers.flatMap(({ id, placements }) =>
    placements.map(({ person, ...placement }) => ({
      ...placement,
      paper_id: id,
      outside_submitter_handle: handleOf(person),
    })),
  );
  await transaction.write(sql`
    ${insertInto("placement", [...placementColumns, "created_at"], rows)}
    ON CONFLICT (day, paper_id) DO NOTHING`);
}
