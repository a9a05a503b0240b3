import "server-only";
/** Owns API tokens: named, shown once, kept as a hash, revocable. */
import { z } from "zod";
import { type Role, TokenScope } from "@/lib/generated/prisma/enums";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { hashSecret, newSecret } from "@/lib/platform/secrets";

/** More than anybody can keep apart. */
const mostTokens = 50;

export const tokenScopes = Object.values(TokenScope);

export const apiTokenSchema = z.object({
  name: z.string().trim().min(1, "Name the token.").max(80, "Use at most 80 characters."),
  scopes: z
    .array(z.enum(TokenScope, `A scope is one of ${tokenScopes.join(", ")}.`))
    .min(1, "Choose at least one scope."),
});

/** What a role may do through the API at all. */
export function scopesOf(role: Role): TokenScope[] {
  return tokenScopes.filter((scope) => scope !== "moderate" || role !== "reader");
}

type NewToken = { userId: string; name: string; scopes: TokenScope[] };

/** Returns the token itself, the only time anybody sees it. */
export async function createApiToken({ userId, name, scopes }: NewToken): Promise<string> {
  const live = await db.apiToken.count({ where: { userId, revokedAt: null } });
  if (live >= mostTokens)
    throw new AppError("conflict", `You already have ${mostTokens} tokens. Revoke one first.`);
  const token = `dp_${newSecret()}`;
  await db.apiToken.create({ data: { userId, name, scopes, tokenHash: hashSecret(token) } });
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
  if (count === 0) throw new AppError("not_found", "Token not found.");
}

export async function revokeAllApiTokens(userId: string, now: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}

export function listApiTokens(userId: string) {
  return db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, name: true, scopes: true, createdAt: true, lastUsedAt: true },
  });
}

export type ApiTokenRow = Awaited<ReturnType<typeof listApiTokens>>[number];
