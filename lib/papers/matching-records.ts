import "server-only";
/** The newest papers on a subject: by keyword or category, author, or organisation. */
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { listOrganizationIds } from "@/lib/papers/organizations";
import type { PlacedPaper } from "@/lib/papers/record";
import { listRecordsById } from "@/lib/papers/records";
import { isVisible, newestPapers } from "@/lib/papers/visible";

type Wanted = { limit: number; now: Date };

/** A topic is a keyword of a paper, or an arXiv category such as cs.CL. */
export function listTopicRecords(topic: string, wanted: Wanted): Promise<PlacedPaper[]> {
  const key = topic.toLowerCase();
  return listNewest(
    [
      Prisma.sql`EXISTS (SELECT FROM keyword WHERE keyword.paper_id = paper.id AND key = ${key})`,
      Prisma.sql`paper.categories @> ARRAY[${topic}]`,
    ],
    wanted,
  );
}

export function listAuthorRecords(name: string, wanted: Wanted): Promise<PlacedPaper[]> {
  const wrote = Prisma.sql`EXISTS (SELECT FROM author
    WHERE author.paper_id = paper.id AND lower(author.name) = lower(${name}) AND author.hidden_at IS NULL)`;
  return listNewest([wrote], wanted);
}

/** By the name that stands in addresses, or the one that people read. */
export async function listOrganizationRecords(
  name: string,
  wanted: Wanted,
): Promise<PlacedPaper[]> {
  const ids = await listOrganizationIds(db, name);
  return listNewest(
    ids.map((id) => Prisma.sql`paper.organization_id = ${id}`),
    wanted,
  );
}

/** Each condition is listed by its own index: together in one OR none would be of use. */
async function listNewest(
  conditions: Prisma.Sql[],
  { limit, now }: Wanted,
): Promise<PlacedPaper[]> {
  if (conditions.length === 0) return [];
  const lists = conditions.map(
    (condition) => Prisma.sql`(
      SELECT paper.id, paper.published_at FROM paper WHERE ${condition} AND ${isVisible(now)}
      ORDER BY ${newestPapers} LIMIT ${limit})`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (${Prisma.join(lists, " UNION ")}) AS paper ORDER BY ${newestPapers} LIMIT ${limit}`;
  return listRecordsById(
    rows.map(({ id }) => id),
    now,
  );
}
