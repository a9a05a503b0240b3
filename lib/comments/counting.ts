import "server-only";
/** Owns how many comments a paper carries: those written here that a reader can see. */
import type { Prisma } from "@/lib/generated/prisma/client";

/**
 * Counts anew after comments came or went. The papers are locked first, in one order, so that a
 * comment posted meanwhile is either counted here or counts itself afterwards.
 */
export async function recountComments(
  transaction: Prisma.TransactionClient,
  paperIds: string[],
): Promise<void> {
  if (paperIds.length === 0) return;
  await transaction.$queryRaw`
    select id from paper where id = any(${paperIds}) order by id for no key update`;
  await transaction.$executeRaw`
    update paper set own_comment_count = counted.count
    from (
      select paper.id, (
        select count(*)::int from comment left join "user" on "user".id = comment.user_id
        where comment.paper_id = paper.id and comment.outside_id is null
          and comment.deleted_at is null and comment.hidden_at is null and "user".hidden_at is null
      ) as count
      from paper where id = any(${paperIds})) as counted
    where paper.id = counted.id and own_comment_count <> counted.count`;
}

/** The papers somebody has commented on. */
export async function listCommentedPaperIds(
  transaction: Prisma.TransactionClient,
  userId: string,
): Promise<string[]> {
  const comments = await transaction.comment.findMany({
    where: { userId },
    distinct: ["paperId"],
    select: { paperId: true },
  });
  return comments.map(({ paperId }) => paperId);
}
