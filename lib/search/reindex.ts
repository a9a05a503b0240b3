import "server-only";
/** Owns rebuilding the index while searches go on: a batch of papers at a time, each in its own transaction. */
import { db } from "@/lib/platform/db";
import { refreshSearchStatistics } from "@/lib/search/statistics";

const batch = 500;

/** Writes every paper's row anew, then counts the words. Gives how many papers it went through. */
export async function reindexPapers(
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  let done = 0;
  for (let last = ""; ;) {
    const papers = await db.paper.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true },
    });
    const ids = papers.map(({ id }) => id);
    if (ids.length === 0) break;
    await db.$executeRaw`SELECT index_papers(${ids}::text[])`;
    last = ids.at(-1) ?? last;
    done += ids.length;
    onProgress(done);
  }
  await refreshSearchStatistics();
  return done;
}
