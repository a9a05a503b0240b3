import "server-only";
/** Reads papers for programs: one by its id, or all by the date they were published. */
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import {
  paperRecordSelect,
  recordWithPlacement,
  type PaperRecord,
  type PlacedPaper,
  withPlacement,
} from "@/lib/papers/record";
import { begun, isVisible, newestPapers, visible } from "@/lib/papers/visible";

export type LinkedRepositories = Awaited<ReturnType<typeof listLinkedRepositories>>;
export type PaperDetailRecord = PlacedPaper & LinkedTotals & { repositories: LinkedRepositories };
type LinkedTotals = Record<
  "linkedModelTotal" | "linkedDatasetTotal" | "linkedSpaceTotal",
  number | null
>;

/** A paper has its own address as soon as it is known, also while it waits for its feed day. */
export async function getPaperRecord(id: string, now: Date): Promise<PaperDetailRecord | null> {
  const [row, repositories] = await Promise.all([
    db.paper.findFirst({
      where: { id, hiddenAt: null },
      select: {
        ...recordWithPlacement(begun(now)),
        linkedModelTotal: true,
        linkedDatasetTotal: true,
        linkedSpaceTotal: true,
      },
    }),
    listLinkedRepositories(id),
  ]);
  if (!row) return null;
  const { linkedModelTotal, linkedDatasetTotal, linkedSpaceTotal, ...record } = row;
  return {
    ...withPlacement(record),
    linkedModelTotal,
    linkedDatasetTotal,
    linkedSpaceTotal,
    repositories,
  };
}

/** Records of the ids, in their order; those that nobody may see are left out. */
export async function listRecordsById(ids: string[], now: Date): Promise<PlacedPaper[]> {
  const rows = await db.paper.findMany({
    where: { id: { in: ids }, ...visible(now) },
    select: recordWithPlacement(begun(now)),
  });
  const found = new Map(rows.map((row) => [row.id, withPlacement(row)]));
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
  const listed = await db.$queryRaw<{ id: string }[]>`
    SELECT paper.id FROM paper WHERE ${past} AND ${isVisible(now)}
    ORDER BY ${newestPapers} LIMIT ${limit + 1}`;
  const rows = await db.paper.findMany({
    where: { id: { in: listed.map(({ id }) => id) } },
    select: paperRecordSelect,
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return listed.flatMap(({ id }) => found.get(id) ?? []);
}

function listLinkedRepositories(paperId: string) {
  return db.linkedRepository.findMany({
    where: { paperId },
    orderBy: { position: "asc" },
    select: { kind: true, name: true, profile: true },
  });
}
