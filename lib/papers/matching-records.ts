import "server-only";
/** The newest papers on a subject: by keyword or category, author, or organisation. */
import { anyCase } from "@/lib/platform/any-case";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordWithPlacement, type PlacedPaper, withPlacement } from "@/lib/papers/record";
import { begun, visible } from "@/lib/papers/visible";

type Wanted = { limit: number; now: Date };

/** A topic is a keyword of a paper, or an arXiv category such as cs.CL. */
export function listTopicRecords(topic: string, wanted: Wanted): Promise<PlacedPaper[]> {
  const key = topic.toLowerCase();
  return listNewest(
    { OR: [{ keywords: { some: { key } } }, { categories: { has: topic } }] },
    wanted,
  );
}

export async function listAuthorRecords(name: string, wanted: Wanted): Promise<PlacedPaper[]> {
  const written = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT paper_id AS id FROM author WHERE lower(name) = lower(${name}) AND hidden_at IS NULL`;
  return listNewest({ id: { in: written.map(({ id }) => id) } }, wanted);
}

/** By the name that stands in addresses, or the one that people read. */
export function listOrganizationRecords(name: string, wanted: Wanted): Promise<PlacedPaper[]> {
  const same = anyCase(name);
  return listNewest({ organization: { OR: [{ slug: same }, { name: same }] } }, wanted);
}

async function listNewest(
  where: Prisma.PaperWhereInput,
  { limit, now }: Wanted,
): Promise<PlacedPaper[]> {
  const rows = await db.paper.findMany({
    where: { AND: [where, visible(now)] },
    orderBy: [{ publishedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: limit,
    select: recordWithPlacement(begun(now)),
  });
  return rows.map(withPlacement);
}
