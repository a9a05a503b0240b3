import "server-only";
/** Owns handles: one person each, whatever the case, and none that somebody outside already has. */
import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import { Prisma } from "@/lib/generated/prisma/client";

/** Names that a reader would take for the people who run the site. */
const reserved = ["admin", "administrator", "moderator", "official", "staff", "support", "system"];

export const handleSchema = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9](-?[A-Za-z0-9]){1,38}$/,
    "Use 2 to 39 letters and digits, with single hyphens between them.",
  )
  .refine((handle) => !reserved.includes(handle.toLowerCase()), "This handle is reserved.");

/** Throws a conflict when the handle is an outside person's, or another account's. */
export async function takeHandle(
  transaction: Prisma.TransactionClient,
  userId: string,
  handle: string,
): Promise<void> {
  const changed = await transaction.$executeRaw`
    update "user" set handle = ${handle} where id = ${userId}::uuid
    and not exists (select from outside_person where lower(outside_person.handle) = lower(${handle}))`.catch(
    refuseTaken,
  );
  if (changed === 0) throw handleTaken();
}

function refuseTaken(error: unknown): never {
  // Postgres' unique_violation, as Prisma reports it from raw SQL.
  const isUnique =
    error instanceof Prisma.PrismaClientKnownRequestError &&
    JSON.stringify(error.meta).includes("23505");
  throw isUnique ? handleTaken() : error;
}

function handleTaken(): AppError {
  return new AppError("conflict", "This handle is taken.");
}
