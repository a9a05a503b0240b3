import "server-only";
/** Owns upvotes: at most one per person and paper, and the count of them that the paper carries. */
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

export type UpvoteMark = { upvotes: number; upvoted: boolean };
type Vote = { paperId: string; userId: string };

/** Repeating it changes nothing. The count moves by the row really added, in the same statement. */
export async function upvotePaper({ paperId, userId }: Vote): Promise<UpvoteMark> {
  const rows = await db.$queryRaw<{ upvotes: number }[]>`
    with visible as (
      select id, upvote_count from paper where id = ${paperId} and hidden_at is null
    ), added as (
      insert into upvote (paper_id, user_id) select id, ${userId}::uuid from visible
      on conflict do nothing returning paper_id
    ), counted as (
      update paper set own_upvote_count = own_upvote_count + 1
      from added where paper.id = added.paper_id returning paper.upvote_count
    )
    select coalesce(counted.upvote_count, visible.upvote_count) as upvotes
    from visible left join counted on true`;
  return { upvotes: countIn(rows), upvoted: true };
}

export async function removeUpvote({ paperId, userId }: Vote): Promise<UpvoteMark> {
  const rows = await db.$queryRaw<{ upvotes: number }[]>`
    with visible as (
      select id, upvote_count from paper where id = ${paperId} and hidden_at is null
    ), removed as (
      delete from upvote using visible
      where upvote.paper_id = visible.id and upvote.user_id = ${userId}::uuid returning upvote.paper_id
    ), counted as (
      update paper set own_upvote_count = own_upvote_count - 1
      from removed where paper.id = removed.paper_id returning paper.upvote_count
    )
    select coalesce(counted.upvote_count, visible.upvote_count) as upvotes
    from visible left join counted on true`;
  return { upvotes: countIn(rows), upvoted: false };
}

function countIn([row]: { upvotes: number }[]): number {
  if (!row) throw new AppError("not_found", "Paper not found.");
  return row.upvotes;
}

/** What one reader sees on each of the papers: the count of this moment, and whether it includes theirs. */
export async function listUpvoteMarks(
  paperIds: string[],
  userId: string,
): Promise<Record<string, UpvoteMark>> {
  const papers = await db.paper.findMany({
    where: { id: { in: paperIds }, hiddenAt: null },
    select: {
      id: true,
      upvoteCount: true,
      upvotes: { where: { userId }, select: { userId: true } },
    },
  });
  const marks = papers.map((paper): [string, UpvoteMark] => [
    paper.id,
    { upvotes: paper.upvoteCount, upvoted: paper.upvotes.length > 0 },
  ]);
  return Object.fromEntries(marks);
}
