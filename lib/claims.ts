import "server-only";
/** Owns who wrote what: an account claims a name in a list of authors, and a moderator settles it. */
import { z } from "zod";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { logModeration } from "@/lib/moderation/log";

const mostPending = 10;

export const claimSchema = z.object({
  position: z.coerce.number().int().min(0).max(100_000),
  proof: z.string().trim().min(3, "Say how a moderator can see that it is you.").max(1_000),
});

type NewClaim = z.infer<typeof claimSchema> & { paperId: string; userId: string };

/** One open claim per person and name; one that was rejected or undone may be made again. */
export async function claimAuthor({ paperId, position, proof, userId }: NewClaim): Promise<void> {
  await db.$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
    const author = await transaction.author.findFirst({
      where: { paperId, position, hiddenAt: null, paper: { hiddenAt: null } },
      select: { userId: true },
    });
    if (!author) throw new AppError("not_found", "There is no such author.");
    if (author.userId) throw new AppError("conflict", "This name is claimed already. Report the paper when that is wrong.");
    const pending = await transaction.authorClaim.findMany({ where: { userId, status: "pending" }, select: { paperId: true, position: true } });
    if (pending.some((claim) => claim.paperId === paperId)) throw new AppError("conflict", "Your claim on this paper is waiting for a moderator.");
    if (pending.length >= mostPending) throw new AppError("rate_limited", "Ten of your claims are waiting already.");
    await transaction.authorClaim.create({ data: { paperId, position, userId, proof } });
  });
}

type Settled = { id: string; verdict: "accept" | "reject"; moderatorId: string; now: Date };

/** Accepting gives the name to the account; rejecting an accepted claim takes it back. */
export async function settleClaim({ id, verdict, moderatorId, now }: Settled): Promise<void> {
  await db.$transaction(async (transaction) => {
    const isAccepted = verdict === "accept";
    const [claim] = await transaction.authorClaim.updateManyAndReturn({
      where: { id, status: isAccepted ? "pending" : { in: ["pending", "accepted"] } },
      data: { status: isAccepted ? "accepted" : "rejected", settledAt: now },
      select: { paperId: true, position: true, userId: true },
    });
    if (!claim) throw new AppError("conflict", "This claim is settled already.");
    const { paperId, position, userId } = claim;
    const { count } = await transaction.author.updateMany({
      where: { paperId, position, userId: isAccepted ? null : userId },
      data: { userId: isAccepted ? userId : null },
    });
    if (isAccepted && count === 0) throw new AppError("conflict", "Somebody else has this name.");
    await transaction.notification.createMany({
      data: { userId, kind: "claim", subjectId: `${id} ${now.toISOString()}`, paperId, text: `Your claim of authorship was ${isAccepted ? "accepted" : "rejected"}.` },
    });
    await logModeration(transaction, `${verdict} claim`, { moderatorId, subjectKind: "paper", subjectId: paperId, reason: null, detail: { position, userId } });
  });
}

/** Undone by the one who made it, before or after it was accepted. */
export async function withdrawClaim({ paperId, userId, now }: { paperId: string; userId: string; now: Date }): Promise<void> {
  await db.$transaction(async (transaction) => {
    const { count } = await transaction.authorClaim.updateMany({
      where: { paperId, userId, status: { in: ["pending", "accepted"] } },
      data: { status: "withdrawn", settledAt: now },
    });
    if (count === 0) throw new AppError("not_found", "You have no claim on this paper.");
    await transaction.author.updateMany({ where: { paperId, userId }, data: { userId: null } });
  });
}

export function listPendingClaims(limit: number) {
  return db.authorClaim.findMany({
    where: { status: "pending", paper: { hiddenAt: null } },
    orderBy: { createdAt: "asc" },
    take: limit,
    select: {
      id: true,
      proof: true,
      position: true,
      createdAt: true,
      user: { select: { handle: true, name: true, orcid: true } },
      paper: { select: { id: true, title: true } },
    },
  });
}
