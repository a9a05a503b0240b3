import "server-only";
/** Owns what moderators decide about claims, and which claims they see. */
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { logModeration } from "@/lib/moderation/log";

type Settled = { id: string; verdict: "accept" | "reject"; moderatorId: string; now: Date };

/** Accepting gives the name to the account; rejecting an accepted claim takes it back. */
export async function settleClaim({ id, verdict, moderatorId, now }: Settled): Promise<void> {
  await db.$transaction(async (transaction) => {
    const isAccepted = verdict === "accept";
    const [claim] = await transaction.authorClaim.updateManyAndReturn({
      where: { id, status: isAccepted ? "pending" : { in: ["pending", "accepted"] } },
      data: { status: isAccepted ? "accepted" : "rejected", settledAt: now },
      select: { paperId: true, position: true, name: true, userId: true },
    });
    if (!claim) throw new AppError("conflict", "This claim has already been reviewed.");
    const { paperId, userId } = claim;
    if (isAccepted) await giveName(transaction, { ...claim, id });
    else
      await transaction.author.updateMany({
        where: { paperId, position: claim.position, userId },
        data: { userId: null },
      });
    await transaction.notification.createMany({
      data: {
        userId,
        kind: "claim",
        subjectId: `${id} ${now.toISOString()}`,
        paperId,
        text: `Your claim of authorship was ${isAccepted ? "accepted" : "rejected"}.`,
      },
    });
    await logModeration(transaction, `${verdict} claim`, {
      moderatorId,
      subjectKind: "paper",
      subjectId: paperId,
      reason: null,
      detail: { name: claim.name, position: claim.position, userId },
    });
  });
}

type Accepted = { id: string; paperId: string; position: number; name: string; userId: string };

/** A new list of authors may have moved the name since it was claimed, or taken it away. */
async function giveName(
  transaction: Prisma.TransactionClient,
  { id, paperId, position, name, userId }: Accepted,
): Promise<void> {
  const same = await transaction.author.findMany({
    where: { paperId, name, userId: null },
    orderBy: { position: "asc" },
    select: { position: true },
  });
  const author = same.find((one) => one.position === position) ?? same[0];
  if (!author)
    throw new AppError(
      "conflict",
      "Someone else has claimed this name, or it's no longer in the author list.",
    );
  const { count } = await transaction.author.updateMany({
    where: { paperId, position: author.position, userId: null },
    data: { userId },
  });
  if (count === 0) throw new AppError("conflict", "Someone else has claimed this name.");
  await transaction.authorClaim.update({ where: { id }, data: { position: author.position } });
}

const listedSelect = {
  id: true,
  proof: true,
  name: true,
  createdAt: true,
  settledAt: true,
  user: {
    select: {
      handle: true,
      name: true,
      orcid: true,
      accounts: { where: { provider: "orcid" }, select: { provider: true } },
    },
  },
  paper: { select: { id: true, title: true } },
} satisfies Prisma.AuthorClaimSelect;

export type ListedClaim = Prisma.AuthorClaimGetPayload<{ select: typeof listedSelect }>;

export function listPendingClaims(limit: number): Promise<ListedClaim[]> {
  return db.authorClaim.findMany({
    where: { status: "pending", paper: { hiddenAt: null } },
    orderBy: { createdAt: "asc" },
    take: limit,
    select: listedSelect,
  });
}

/** Accepted claims, the newest first, so that a wrong one can be undone. */
export function listAcceptedClaims(limit: number): Promise<ListedClaim[]> {
  return db.authorClaim.findMany({
    where: { status: "accepted", paper: { hiddenAt: null } },
    orderBy: { settledAt: "desc" },
    take: limit,
    select: listedSelect,
  });
}
