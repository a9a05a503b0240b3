import "server-only";
/** Owns the end of an account. */
import { listCommentedPaperIds, recountComments } from "@/lib/comments/counting";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * The account and what it says of the person go. Comments stay as "deleted", so that replies keep
 * their place; upvotes go and the counts with them. Who has moderated leaves an empty account
 * behind, since the moderation log never changes.
 */
export async function deleteUser(userId: string, now: Date): Promise<void> {
  await db.$transaction(async (transaction) => {
    const [user] = await transaction.$queryRaw<{ email: string }[]>`
      select email from "user" where id = ${userId}::uuid for no key update`;
    if (!user) return;
    await lockPapersOf(transaction, userId);
    // Only now against keys too, since who holds one of the papers may be writing the person's name there:
    // no vote can come in between taking the votes away and the account's end.
    await transaction.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
    await removeAllUpvotes(transaction, userId);
    const commented = await listCommentedPaperIds(transaction, userId);
    await transaction.commentRevision.deleteMany({ where: { comment: { userId } } });
    await transaction.comment.updateMany({
      where: { userId, deletedAt: null },
      data: { deletedAt: now },
    });
    await transaction.comment.updateMany({ where: { userId }, data: { body: "", userId: null } });
    await recountComments(transaction, commented);
    await transaction.subscriber.deleteMany({ where: { OR: [{ userId }, { email: user.email }] } });
    await transaction.verificationToken.deleteMany({ where: { identifier: user.email } });
    await transaction.outboxMail.deleteMany({ where: { email: user.email } });
    const { count } = await transaction.user.deleteMany({
      where: { id: userId, moderated: { none: {} } },
    });
    if (count === 0) await emptyAccount(transaction, userId, now);
  });
}

/** Always in the same order, so that two people who leave at once do not wait for each other. */
async function lockPapersOf(transaction: Prisma.TransactionClient, userId: string): Promise<void> {
  await transaction.$queryRaw`
    select id from paper where id in (
      select paper_id from upvote where user_id = ${userId}::uuid
      union select paper_id from author where user_id = ${userId}::uuid
      union select paper_id from comment where user_id = ${userId}::uuid)
    order by id for no key update`;
}

async function removeAllUpvotes(
  transaction: Prisma.TransactionClient,
  userId: string,
): Promise<void> {
  await transaction.$executeRaw`
    with removed as (delete from upvote where user_id = ${userId}::uuid returning paper_id)
    update paper set own_upvote_count = own_upvote_count - 1 from removed where paper.id = removed.paper_id`;
}

/**
 * What becomes of each row that names the person, by table and column: "goes" with the account, "stays"
 * without the name, or is "settled above". A test holds the list to the schema's foreign keys.
 */
export const belongings = {
  "account.user_id": "goes",
  "session.user_id": "goes",
  "api_token.user_id": "goes",
  "reaction.user_id": "goes",
  "report.reporter_id": "goes",
  "author_claim.user_id": "goes",
  "submission.user_id": "goes",
  "notification.user_id": "goes",
  "notification_delivery.user_id": "goes",
  "author.user_id": "stays",
  "placement.submitter_id": "stays",
  "notification.actor_id": "stays",
  "candidate.dismissed_by_id": "stays",
  "candidate.noted_by_id": "stays",
  "upvote.user_id": "settled above",
  "comment.user_id": "settled above",
  "subscriber.user_id": "settled above",
  "moderation_action.moderator_id": "the reason why the account is emptied and not deleted",
} as const;

/** What the database does by its keys where an account is deleted. */
async function emptyAccount(
  transaction: Prisma.TransactionClient,
  userId: string,
  now: Date,
): Promise<void> {
  for (const [place, end] of Object.entries(belongings)) {
    const [table, column] = place.split(".").map((name) => Prisma.raw(`"${name}"`));
    if (!table || !column) continue;
    if (end === "goes")
      await transaction.$executeRaw`delete from ${table} where ${column} = ${userId}::uuid`;
    if (end === "stays")
      await transaction.$executeRaw`update ${table} set ${column} = null where ${column} = ${userId}::uuid`;
  }
  await transaction.user.update({
    where: { id: userId },
    data: {
      email: `deleted-${userId}@deleted.invalid`,
      emailVerified: null,
      handle: null,
      name: null,
      image: null,
      orcid: null,
      role: "reader",
      notificationMail: "never",
      hiddenAt: now,
    },
  });
}
