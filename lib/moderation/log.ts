import "server-only";
/** Owns the log of what moderators did. The database refuses to change or delete a row of it. */
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { SubjectKind } from "@/lib/generated/prisma/enums";

type Logged = {
  moderatorId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  reason: string | null;
  detail?: Prisma.InputJsonObject;
};

export async function logModeration(
  transaction: Prisma.TransactionClient,
  verb: string,
  given: Logged,
): Promise<void> {
  const { moderatorId, subjectKind, subjectId, reason, detail = {} } = given;
  await transaction.moderationAction.create({
    data: { moderatorId, verb, subjectKind, subjectId, reason, detail },
  });
}

export function listModeration(limit: number) {
  return db.moderationAction.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      verb: true,
      subjectKind: true,
      subjectId: true,
      reason: true,
      createdAt: true,
      moderator: { select: { handle: true, name: true } },
    },
  });
}
