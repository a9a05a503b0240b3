import "server-only";
/** Reads papers for programs: one by its id, or all by the date they were published. */
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { readRecords } from "@/lib/papers/read-records";
import type { PaperRecord, PlacedPaper } from "@/lib/papers/record";
import { isVisible, newestPapers } from "@/lib/papers/visible";

type LinkedRepository = Prisma.LinkedRepositoryGetPayload<{
  select: { kind: true; name: true; profile: true };
}>;
export type LinkedRepositories = LinkedRepository[];
type Linked = { repositories: LinkedRepositories } & Record<
  "linkedModelTotal" | "linkedDatasetTotal" | "linkedSpaceTotal",
  number | null
>;
export type PaperDetailRecord = PlacedPaper & Linked;

/** A paper has its own address as soon as it is known, also while it waits for its feed day. */
export async function getPaperRecord(id: string, now: Date): Promise<PaperDetailRecord | null> {
  const [[record], [linked]] = await Promise.all([
    readRecords(Prisma.sql`paper.id = ${id} AND paper.hidden_at IS NULL`, now),
    db.$queryRaw<Linked[]>`
      SELECT linked_model_total AS "linkedModelTotal", linked_dataset_total AS "linkedDatasetTotal",
        linked_space_total AS "linkedSpaceTotal",
        (SELECT coalesce(json_agg(json_build_object('kind', kind, 'name', name, 'profile', profile) ORDER BY position), '[]')
          FROM linked_repository WHERE paper_id = paper.id) AS repositories
      FROM paper WHERE id = ${id}`,
  ]);
  return record && linked ? { ...record, ...linked } : null;
}

/** Records of the ids, in their order; those that nobody may see are left out. */
export async function listRecordsById(ids: string[], now: Date): Promise<PlacedPaper[]> {
  if (ids.length === 0) return [];
  const records = await readRecords(Prisma.sql`paper.id = ANY (${ids}) AND ${isVisible(now)}`, now);
  const found = new Map(records.map((record) => [record.paper.id, record]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

export type PublishedCursor = { publishedAt: Date; id: string };

/** Papers after the cursor, newest first; one more than `limit` when there are further ones. */
export async function listPublishedRecords(
  after: PublishedCursor | null,
  limit: number,
  now: Date,
): Promise<PaperRecord[]> {
  const past = after
    ? Prisma.sql`(paper.published_at, paper.id) < (${after.publishedAt}::timestamptz, ${after.id})`
    : Prisma.sql`paper.published_at IS NOT NULL`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT paper.id FROM paper WHERE ${past} AND ${isVisible(now)}
    ORDER BY ${newestPapers} LIMIT ${limit + 1}`;
  const records = await listRecordsById(
    rows.map(({ id }) => id),
    now,
  );
  return records.map(({ paper }) => paper);
}
