import "server-only";
/** Owns what people write under a paper, and the count of it that the paper carries. */
import { z } from "zod";
import { recountComments } from "@/lib/comments/counting";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { notifyOfComment } from "@/lib/notifications/comments";
import { isReadable } from "@/lib/text/markdown/markdown";

const longest = 10_000;

export const commentBodySchema = z
  .string()
  .transform((text) => text.replaceAll("\u0000", "").replace(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .min(1, { abort: true, error: "Write a comment first." })
      .max(longest, { abort: true, error: "Keep comments under 10,000 characters." })
      .refine(isReadable, "This comment has no visible text. Write a few words."),
  );

type NewComment = { paperId: string; userId: string; body: string; parentId: string | null };
type OwnComment = { id: string; userId: string };

/** Adds a comment, or a reply to one that is not a reply itself. */
export function postComment(comment: NewComment) {
  return db.$transaction((transaction) => writeComment(transaction, comment));
}

/** For those whose own writes stand or fall with the comment. */
export async function writeComment(
  transaction: Prisma.TransactionClient,
  { paperId, userId, body, parentId }: NewComment,
) {
  const { count } = await transaction.paper.updateMany({
    where: { id: paperId, hiddenAt: null },
    data: { ownCommentCount: { increment: 1 } },
  });
  if (count === 0) throw new AppError("not_found", "Paper not found.");
  if (parentId !== null) await requireParent(transaction, { paperId, parentId });
  const comment = await transaction.comment.create({
    data: { paperId, userId, body, parentId },
    select: {
      id: true,
      paperId: true,
      parentId: true,
      userId: true,
      body: true,
      createdAt: true,
    },
  });
  await notifyOfComment(transaction, { ...comment, userId });
  return comment;
}

async function requireParent(
  transaction: Prisma.TransactionClient,
  { paperId, parentId }: { paperId: string; parentId: string },
) {
  const parent = await transaction.comment.findFirst({
    where: { id: parentId, paperId, parentId: null, deletedAt: null, hiddenAt: null },
    select: { id: true },
  });
  if (!parent)
    throw new AppError("invalid", "The comment you're replying to is gone, or is a reply itself.");
}

/** What it said before is kept as a revision. */
export async function editComment({
  id,
  userId,
  body,
  now,
}: OwnComment & { body: string; now: Date }) {
  return db.$transaction(async (transaction) => {
    // Locks the row, so that two edits at once make two revisions.
    const [before] = await transaction.$queryRaw<
      { body: string; writtenAt: Date; paperId: string }[]
    >`
      select body, coalesce(edited_at, created_at) as "writtenAt", paper_id as "paperId" from comment
      where id = ${id}::uuid and user_id = ${userId}::uuid and deleted_at is null and hidden_at is null
      for update`;
    if (!before) throw new AppError("not_found", "You have no such comment.");
    if (before.body === body) return { paperId: before.paperId };
    const version = 1 + (await transaction.commentRevision.count({ where: { commentId: id } }));
    await transaction.commentRevision.create({
      data: { commentId: id, version, body: before.body, writtenAt: before.writtenAt },
    });
    await transaction.comment.update({ where: { id }, data: { body, editedAt: now } });
    return { paperId: before.paperId };
  });
}

/** The words go, with every earlier version; the place stays as long as somebody answered there. */
export async function deleteComment({ id, userId, now }: OwnComment & { now: Date }) {
  return db.$transaction(async (transaction) => {
    const [gone] = await transaction.comment.updateManyAndReturn({
      where: { id, userId, deletedAt: null, hiddenAt: null },
      data: { deletedAt: now, body: "" },
      select: { paperId: true },
    });
    if (!gone) throw new AppError("not_found", "You have no such comment.");
    await transaction.commentRevision.deleteMany({ where: { commentId: id } });
    await transaction.reaction.deleteMany({ where: { commentId: id } });
    await recountComments(transaction, [gone.paperId]);
    return gone;
  });
}
