import "server-only";
/** Owns accounts: how they come to be, and which role they have. */
import { randomInt } from "node:crypto";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { Role } from "@/lib/generated/prisma/enums";
import { logModeration } from "@/lib/moderation/log";
import { handleSchema, takeHandle } from "@/lib/people/handles";
import { mailAddressSchema } from "@/lib/platform/mail/address";

export const newUserSchema = z.object({
  email: mailAddressSchema,
  name: z.string().trim().min(1).max(80),
  handle: handleSchema.optional(),
  role: z.enum(Role).default("reader"),
});

export const roleGrantSchema = z.object({ email: mailAddressSchema, role: z.enum(Role) });

/**
 * The account of an address that somebody has just proved to be theirs; made when there is none.
 * ADMIN_EMAILS is believed here because the address is proved.
 */
export async function openAccount({
  email,
  name,
  now,
}: {
  email: string;
  name: string | null;
  now: Date;
}) {
  const role = env.ADMIN_EMAILS.includes(email) ? Role.admin : null;
  const user = await db.user.upsert({
    where: { email },
    create: { email, name, emailVerified: now, handle: generateHandle(), ...(role && { role }) },
    update: { emailVerified: now, ...(role && { role }) },
    select: { id: true, email: true, emailVerified: true, hiddenAt: true },
  });
  if (user.hiddenAt) throw new AppError("forbidden", "This account is suspended.");
  return user;
}

/** An account made by the operator; its address is proved at the first sign-in. */
export async function createUser(
  input: z.infer<typeof newUserSchema>,
): Promise<{ id: string; handle: string | null }> {
  const { email, name, handle, role } = input;
  try {
    return await db.$transaction(async (transaction) => {
      const select = { id: true, handle: true };
      const user = await transaction.user.create({
        data: { email, name, role, handle: generateHandle() },
        select,
      });
      if (!handle) return user;
      await takeHandle(transaction, user.id, handle);
      return { ...user, handle };
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new AppError("conflict", "An account with this email address already exists.", {
      cause: error,
    });
  }
}

export async function grantRole({ email, role }: z.infer<typeof roleGrantSchema>): Promise<void> {
  const { count } = await db.user.updateMany({ where: { email }, data: { role } });
  if (count === 0) throw new AppError("not_found", "There is no account with this email address.");
}

/** What an admin may make of an account on its page; another admin is made by the operator. */
export const grantableRoles = ["reader", "curator", "moderator"] as const;
export const roleChangeSchema = z.enum(grantableRoles, "That role can’t be granted.");

type RoleChange = { userId: string; role: z.infer<typeof roleChangeSchema>; adminId: string };

export async function changeRole({ userId, role, adminId }: RoleChange): Promise<void> {
  await db.$transaction(async (transaction) => {
    const count = await transaction.$executeRaw`
      update "user" set role = ${role}::role
      where id = ${userId}::uuid and role <> 'admin' and role <> ${role}::role
        and exists (select from "user" admin where admin.id = ${adminId}::uuid and admin.role = 'admin')`;
    if (count === 0) throw new AppError("conflict", "The account has this role, or is an admin's.");
    await logModeration(transaction, `made ${role}`, {
      moderatorId: adminId,
      subjectKind: "user",
      subjectId: userId,
      reason: null,
    });
  });
}

export async function requireUserByEmail(email: string): Promise<{ id: string; role: Role }> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, role: true } });
  if (!user) throw new AppError("not_found", "There is no account with this email address.");
  return user;
}

/** Says nothing of the address; its owner chooses a better one in the settings. */
function generateHandle(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return `reader-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("")}`;
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
