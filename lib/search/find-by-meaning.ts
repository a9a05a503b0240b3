import "server-only";
/** Finds the papers nearest to a query in meaning. Loaded only where an embedding service is named. */
import { db } from "@/lib/platform/db";
import { embedTexts } from "@/lib/sources/embeddings";
import { env } from "@/lib/platform/env/env";
import { Prisma } from "@/lib/generated/prisma/client";
import { log } from "@/lib/platform/log";

const mostNear = 100;

/** Ids, the nearest first; none when the service or the database cannot tell in time. `demands` are on `document` and `paper`. */
export async function findByMeaning(text: string, demands: Prisma.Sql[]): Promise<string[]> {
  try {
    if (!(await hasVectors())) return [];
    const [vector] = await embedTexts([text], env.EMBEDDING_TIMEOUT_MS);
    return await findNearest(JSON.stringify(vector), demands);
  } catch (error) {
    log.error("Searching by words alone", error);
    return [];
  }
}

let known = false;

/** Until the papers were embedded once, and for ever without pgvector, nobody is asked. */
async function hasVectors(): Promise<boolean> {
  if (known) return true;
  const [row] = await db.$queryRaw<{ has: boolean }[]>`
    SELECT to_regclass('search_embedding') IS NOT NULL AS has`;
  return (known = row?.has ?? false);
}

async function findNearest(vector: string, demands: Prisma.Sql[]): Promise<string[]> {
  const where = [
    Prisma.sql`near.model = ${env.EMBEDDING_MODEL} AND near.vector IS NOT NULL`,
    ...demands,
  ];
  const [, , rows] = await db.$transaction([
    // The index looks no further than this; and on, when the demands leave too few.
    db.$executeRaw`SET LOCAL hnsw.ef_search = 100`,
    db.$executeRaw`SET LOCAL hnsw.iterative_scan = 'strict_order'`,
    db.$queryRaw<{ paper_id: string }[]>`
    SELECT near.paper_id FROM search_embedding AS near
    JOIN search_document AS document USING (paper_id) JOIN paper ON paper.id = near.paper_id
    WHERE ${Prisma.join(where, " AND ")}
    ORDER BY near.vector <=> ${vector}::vector LIMIT ${mostNear}`,
  ]);
  return rows.map(({ paper_id }) => paper_id);
}
