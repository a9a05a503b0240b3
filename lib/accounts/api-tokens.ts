import "server-only";
/** Owns API tokens: named, shown once, kept as a hash, revocable. */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { hashSecret, newSecret } from "@/lib/platform/secrets";

/** More than anybody can keep apart. */
const mostTokens = 50;

export const apiTokenSchema = z.object({
  name: z.string().trim().min(1, "Give the token a name.").max(80, "Use at most 80 characters."),
});

/** Returns the token itself, the only time anybody sees it. */
export async function createApiToken({
  userId,
  name,
}: {
  userId: string;
  name: string;
}): Promise<string> {
  const live = await db.apiToken.count({ where: { userId, revokedAt: null } });
  if (live >= mostTokens)
    throw new AppError("conflict", `You have ${mostTokens} tokens: revoke one first.`);
  const token = `dp_${newSecret()}`;
  await db.apiToken.create({ data: { userId, name, tokenHash: hashSecret(token) } });
  return token;
}

export async function revokeApiToken({
  userId,
  id,
  now,
}: {
  userId: string;
  id: string;
  now: Date;
}): Promise<void> {
  const { count } = await db.apiToken.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) throw new AppError("not_found", "You have no such token.");
}

export function listApiTokens(userId: string) {
  return db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
}

export type ApiTokenRow = Awaited<ReturnType<typeof listApiTokens>>[number];
