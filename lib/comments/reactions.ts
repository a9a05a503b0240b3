import "server-only";
/** Owns reactions: each person gives each emoji to a comment at most once. */
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Emoji } from "@/lib/text/emoji";

type Given = { commentId: string; userId: string; emoji: Emoji };

/** Gives it, or takes it back when it was given: what the same button does twice. */
export async function toggleReaction({ commentId, userId, emoji }: Given) {
  const comment = await db.comment.findFirst({
    where: { id: commentId, deletedAt: null, hiddenAt: null, paper: { hiddenAt: null } },
    select: { paperId: true },
  });
  if (!comment) throw new AppError("not_found", "Comment not found.");
  const { count } = await db.reaction.createMany({
    data: { commentId, userId, emoji },
    skipDuplicates: true,
  });
  if (count === 0) await db.reaction.deleteMany({ where: { commentId, userId, emoji } });
  return comment;
}
