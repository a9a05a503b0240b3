import "server-only";
/** Owns what people say of themselves, and their page. */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { isOrcid } from "@/lib/text/orcid";
import { handleSchema, takeHandle } from "@/lib/people/handles";

export const profileSchema = z.object({
  handle: handleSchema,
  name: z.string().trim().max(80, "Use at most 80 characters.").transform(orNull),
  orcid: z
    .string()
    .trim()
    .toUpperCase()
    .transform((text) => orNull(text.replace(/^HTTPS:\/\/ORCID\.ORG\//, "")))
    .refine(
      (orcid) => orcid === null || isOrcid(orcid),
      "That isn't an ORCID iD. They look like 0000-0002-1825-0097.",
    ),
  hidesUpvotes: z.boolean(),
});

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

export function getProfile(userId: string) {
  return db.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      handle: true,
      name: true,
      orcid: true,
      hidesUpvotes: true,
      accounts: { select: { provider: true } },
    },
  });
}

export type Profile = NonNullable<Awaited<ReturnType<typeof getProfile>>>;

export async function updateProfile(
  userId: string,
  profile: z.infer<typeof profileSchema>,
): Promise<void> {
  const { handle, ...rest } = profile;
  try {
    await db.$transaction(async (transaction) => {
      const verified = await transaction.account.findFirst({
        where: { userId, provider: "orcid" },
        select: { providerAccountId: true },
      });
      const orcid = verified?.providerAccountId ?? rest.orcid;
      await transaction.user.update({ where: { id: userId }, data: { ...rest, orcid } });
      await takeHandle(transaction, userId, handle);
    });
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTaken
      ? new AppError("conflict", "Another account uses this ORCID iD.", { cause: error })
      : error;
  }
}

/** An iD that ORCID has vouched for goes from whoever only typed it to the one whose it is. */
export async function takeOrcid(
  transaction: Prisma.TransactionClient,
  userId: string,
  orcid: string,
): Promise<void> {
  await transaction.user.updateMany({
    where: { orcid, id: { not: userId } },
    data: { orcid: null },
  });
  await transaction.user.update({ where: { id: userId }, data: { orcid } });
}
