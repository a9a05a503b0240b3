import "server-only";
/** Owns claiming a name in a list of authors, and taking the claim back. */
import { z } from "zod";
import { findNamed, lockPaper } from "@/lib/claims/named-author";
import { findProof } from "@/lib/claims/proofs";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { requireActing } from "@/lib/people/acting";

const mostPending = 10;
const shortestProof = 3;

/** A place in the list, and who stood there when the reader chose it: "3 Ada Lovelace", or "3" alone. */
const placeSchema = z
  .string()
  .max(1_000)
  .regex(/^\d{1,6}( .+)?$/s)
  .transform((text) => {
    const [place = ""] = text.split(" ", 1);
    return { position: Number(place), name: text.slice(place.length + 1) || null };
  });

export const claimSchema = z
  .object({ position: placeSchema, proof: z.string().trim().max(1_000).default("") })
  .transform(({ position, proof }) => ({ ...position, proof }));

type NewClaim = z.infer<typeof claimSchema> & { paperId: string; userId: string; now: Date };

/**
 * Settled at once when the account itself proves whose the name is; else it waits for a moderator.
 * One open claim per person and paper; one that was rejected or undone may be made again.
 */
export async function claimAuthor({
  paperId,
  position,
  name,
  proof,
  userId,
  now,
}: NewClaim): Promise<void> {
  await db.$transaction(async (transaction) => {
    await requireActing(transaction, userId);
    await lockPaper(transaction, paperId);
    const author = await requireFreeAuthor(transaction, { paperId, position, name });
    await requireFewPending(transaction, { paperId, userId });
    const claim = { paperId, position: author.position, userId, name: author.name };
    const found = await findProof(transaction, { ...claim, orcid: author.orcid });
    if (found !== null) {
      const { count } = await transaction.author.updateMany({
        where: { paperId, position: author.position, name: author.name, userId: null },
        data: { userId },
      });
      if (count === 0) throw new AppError("conflict", "Someone else has claimed this name.");
      await transaction.authorClaim.create({
        data: { ...claim, proof: found, status: "accepted", settledAt: now },
      });
      return;
    }
    if (proof.length < shortestProof)
      throw new AppError("invalid", "Tell the moderators how they can verify that it's you.");
    await transaction.authorClaim.create({ data: { ...claim, proof } });
  });
}

async function requireFreeAuthor(
  transaction: Prisma.TransactionClient,
  { paperId, position, name }: { paperId: string; position: number; name: string | null },
) {
  const authors = await transaction.author.findMany({
    where: { paperId, hiddenAt: null, paper: { hiddenAt: null } },
    orderBy: { position: "asc" },
    select: { position: true, name: true, orcid: true, userId: true },
  });
  const author =
    name === null
      ? authors.find((one) => one.position === position)
      : findNamed(authors, { position, name });
  if (!author) throw new AppError("not_found", "Author not found.");
  if (author.userId)
    throw new AppError(
      "conflict",
      "This name has already been claimed. If that's wrong, report the paper.",
    );
  return author;
}

async function requireFewPending(
  transaction: Prisma.TransactionClient,
  { paperId, userId }: { paperId: string; userId: string },
): Promise<void> {
  const pending = await transaction.authorClaim.findMany({
    where: { userId, status: "pending" },
    select: { paperId: true },
  });
  if (pending.some((claim) => claim.paperId === paperId))
    throw new AppError("conflict", "Your claim on this paper is waiting for review.");
  if (pending.length >= mostPending)
    throw new AppError(
      "rate_limited",
      "You have ten claims waiting for review. Wait until one is settled.",
    );
}

/** Undone by the one who made it, before or after it was accepted. */
export async function withdrawClaim({
  paperId,
  userId,
  now,
}: {
  paperId: string;
  userId: string;
  now: Date;
}): Promise<void> {
  await db.$transaction(async (transaction) => {
    await lockPaper(transaction, paperId);
    const { count: names } = await transaction.author.updateMany({
      where: { paperId, userId },
      data: { userId: null },
    });
    const { count } = await transaction.authorClaim.updateMany({
      where: { paperId, userId, status: { in: ["pending", "accepted"] } },
      data: { status: "withdrawn", settledAt: now },
    });
    if (count + names === 0) throw new AppError("not_found", "You haven't claimed this paper.");
  });
}
