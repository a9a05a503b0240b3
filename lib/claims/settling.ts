import "server-only";
/** Owns what moderators decide about claims, and which claims they see. */
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ClaimStatus } from "@/lib/generated/prisma/enums";
import { findNamed, lockPaper } from "@/lib/claims/named-author";
import { findActing } from "@/lib/people/acting";
import { logModeration } from "@/lib/moderation/log";

type Settled = { id: string; verdict: "accept" | "reject"; moderatorId: string; now: Date };

/** Accepting gives the name to the account; rejecting an accepted claim takes it back. */
export async function settleClaim({ id, verdict, moderatorId, now }: Settled): Promise<void> {
  await db.$transaction(async (transaction) => {
    const isAccepted = verdict === "accept";
    const claim = await requireOpen(transaction, id, isAccepted);
    const { paperId, userId } = claim;
    const position = isAccepted
      ? await giveName(transaction, claim)
      : await takeName(transaction, claim);
    const { count } = await transaction.authorClaim.updateMany({
      where: { id, status: { in: openBefore(isAccepted) } },
      data: { status: isAccepted ? "accepted" : "rejected", position, settledAt: now },
    });
    if (count === 0) throw new AppError("conflict", "This claim has already been reviewed.");
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
      detail: { name: claim.name, position, userId },
    });
  });
}

const openBefore = (isAccepted: boolean): ClaimStatus[] =>
  isAccepted ? ["pending"] : ["pending", "accepted"];

/** The claim as it stands once its person and its paper are held; whose and where it is never changes. */
async function requireOpen(
  transaction: Prisma.TransactionClient,
  id: string,
  isAccepted: boolean,
): Promise<Claim> {
  const whose = await transaction.authorClaim.findUnique({
    where: { id },
    select: { paperId: true, userId: true },
  });
  if (!whose) throw new AppError("conflict", "This claim has already been reviewed.");
  const person = await findActing(transaction, whose.userId);
  if (isAccepted && !person)
    throw new AppError("conflict", "The account that made this claim is suspended.");
  await lockPaper(transaction, whose.paperId);
  const claim = await transaction.authorClaim.findFirst({
    where: { id, status: { in: openBefore(isAccepted) } },
    select: { paperId: true, position: true, name: true, userId: true },
  });
  if (!claim) throw new AppError("conflict", "This claim has already been reviewed.");
  return claim;
}

type Claim = { paperId: string; position: number; name: string; userId: string };

/** A new list of authors may have moved the name since it was claimed, or taken it away. */
async function giveName(transaction: Prisma.TransactionClient, claim: Claim): Promise<number> {
  const { paperId, userId } = claim;
  const author = findNamed(await listNames(transaction, paperId, null), claim);
  if (!author)
    throw new AppError(
      "conflict",
      "Someone else has claimed this name, or it's no longer in the author list.",
    );
  const { position, name } = author;
  const { count } = await transaction.author.updateMany({
    where: { paperId, position, name, userId: null },
    data: { userId },
  });
  if (count === 0) throw new AppError("conflict", "Someone else has claimed this name.");
  return position;
}

/** Where the claim was never accepted there is nothing to take. */
async function takeName(transaction: Prisma.TransactionClient, claim: Claim): Promise<number> {
  const { paperId, userId } = claim;
  const author = findNamed(await listNames(transaction, paperId, userId), claim);
  if (!author) return claim.position;
  const { position, name } = author;
  await transaction.author.updateMany({
    where: { paperId, position, name, userId },
    data: { userId: null },
  });
  return position;
}

function listNames(transaction: Prisma.TransactionClient, paperId: string, userId: string | null) {
  return transaction.author.findMany({
    where: { paperId, userId },
    orderBy: { position: "asc" },
    select: { position: true, name: true },
  });
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

/** Those of suspended people wait until they are restored. */
export function listPendingClaims(limit: number): Promise<ListedClaim[]> {
  return db.authorClaim.findMany({
    where: { status: "pending", paper: { hiddenAt: null }, user: { hiddenAt: null } },
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
