import "server-only";
/** Owns hiding and restoring: what is hidden is gone for every reader, and the log says who did it and why. */
import { listCommentedPaperIds, recountComments } from "@/lib/comments/counting";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { feedToday } from "@/lib/platform/today";
import { dayToDate } from "@/lib/time/dates";
import type { SubjectKind } from "@/lib/generated/prisma/enums";
import type { Prisma } from "@/lib/generated/prisma/client";
import { logModeration } from "@/lib/moderation/log";

export type Moderated = {
  moderatorId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  reason: string | null;
  now: Date;
};

/** Nobody hides a moderator. */
const mayBeHidden = { role: { in: ["reader", "curator"] } } satisfies Prisma.UserWhereInput;

/** Hiding what is hidden changes nothing; open reports of it are settled by it. */
export function hideSubject(given: Moderated): Promise<void> {
  return db.$transaction(async (transaction) => {
    const changed = await setHidden(transaction, given, given.now);
    if (!changed) return requireSubject(transaction, given);
    await settleReports(transaction, given);
    await logModeration(transaction, "hide", given);
  });
}

export function restoreSubject(given: Moderated): Promise<void> {
  return db.$transaction(async (transaction) => {
    const changed = await setHidden(transaction, given, null);
    if (!changed) return requireSubject(transaction, given);
    await logModeration(transaction, "restore", given);
  });
}

/** A report that is not borne out: what it is about stays. */
export function dismissReports(given: Moderated): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { count } = await settleReports(transaction, given);
    if (count > 0) await logModeration(transaction, "dismiss", given);
  });
}

function settleReports(
  transaction: Prisma.TransactionClient,
  { subjectKind, subjectId, now }: Moderated,
) {
  return transaction.report.updateMany({
    where: { subjectKind, subjectId, settledAt: null },
    data: { settledAt: now },
  });
}

/** True when the row has really changed. */
async function setHidden(
  transaction: Prisma.TransactionClient,
  given: Moderated,
  hiddenAt: Date | null,
): Promise<boolean> {
  const where = { id: given.subjectId, hiddenAt: hiddenAt === null ? { not: null } : null };
  switch (given.subjectKind) {
    case "paper":
      return (await transaction.paper.updateMany({ where, data: { hiddenAt } })).count > 0;
    case "comment":
      return setCommentHidden(transaction, where, hiddenAt);
    case "user": {
      const account = { ...where, ...mayBeHidden };
      const { count } = await transaction.user.updateMany({ where: account, data: { hiddenAt } });
      if (count === 0) return false;
      await recountComments(transaction, await listCommentedPaperIds(transaction, given.subjectId));
      if (hiddenAt) await stopActing(transaction, given.subjectId, hiddenAt);
      return true;
    }
  }
}

/** Sessions end, and what the person put on days to come is taken off them: anybody may submit it anew. */
async function stopActing(
  transaction: Prisma.TransactionClient,
  userId: string,
  now: Date,
): Promise<void> {
  await transaction.session.deleteMany({ where: { userId } });
  await transaction.placement.deleteMany({
    where: { submitterId: userId, day: { gt: dayToDate(feedToday(now)) } },
  });
}

/** The paper's count moves with it. */
async function setCommentHidden(
  transaction: Prisma.TransactionClient,
  where: Prisma.CommentWhereInput,
  hiddenAt: Date | null,
) {
  const [comment] = await transaction.comment.updateManyAndReturn({
    where: { ...where, deletedAt: null },
    data: { hiddenAt },
    select: { paperId: true },
  });
  if (!comment) return false;
  await recountComments(transaction, [comment.paperId]);
  return true;
}

async function requireSubject(
  transaction: Prisma.TransactionClient,
  { subjectKind, subjectId: id }: Moderated,
): Promise<void> {
  const found =
    subjectKind === "paper"
      ? await transaction.paper.count({ where: { id } })
      : subjectKind === "comment"
        ? await transaction.comment.count({ where: { id, deletedAt: null } })
        : await transaction.user.count({ where: { id, ...mayBeHidden } });
  if (found === 0) throw new AppError("not_found", "There's nothing here to hide or restore.");
}
