import "server-only";
/** Owns whether an account may act at this moment, which may be long after it asked to. */
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";

/** A person with what the rules for submitting ask of them. */
export type Acting = { id: string; role: Role; createdAt: Date };

/**
 * The account as it is now, null when it is suspended; one person's acts then come one after another.
 * People are locked before papers, and not against keys: who holds a paper may write rows that name
 * the person meanwhile.
 */
export async function findActing(
  transaction: Prisma.TransactionClient,
  userId: string,
): Promise<Acting | null> {
  const [person] = await transaction.$queryRaw<Acting[]>`
    select id, role::text, created_at as "createdAt" from "user"
    where id = ${userId}::uuid and hidden_at is null for no key update`;
  return person ?? null;
}

export async function requireActing(
  transaction: Prisma.TransactionClient,
  userId: string,
): Promise<Acting> {
  const person = await findActing(transaction, userId);
  if (!person) throw new AppError("forbidden", "This account is suspended.");
  return person;
}
