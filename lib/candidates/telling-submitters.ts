import "server-only";
/** Owns telling whoever asked for a paper what curators decided. */
import type { Prisma } from "@/lib/generated/prisma/client";

type Decision = { paperId: string; status: "placed" | "refused"; text: string; now: Date };

/**
 * Settles what waits, and what curators dismissed before; returns who asked first. What curators
 * think better of is told again.
 */
export async function tellSubmitters(
  transaction: Prisma.TransactionClient,
  { paperId, status, text, now }: Decision,
): Promise<string | null> {
  const settled = await transaction.$queryRaw<{ id: string; userId: string }[]>`
    update submission set status = ${status}::submission_status, paper_id = ${paperId},
      reason = ${text}, settled_at = ${now}
    where (paper_id = ${paperId} or reference = ${paperId})
      and (status in ('waiting', 'held') or (status = 'refused' and reason like ${`${declined}%`}))
    returning id, user_id as "userId"`;
  for (const { id: subjectId, userId } of settled) {
    const key = { userId, kind: "submission" as const, subjectId };
    const told = { paperId, text, createdAt: now, readAt: null };
    await transaction.notification.upsert({
      where: { userId_kind_subjectId: key },
      create: { ...key, ...told },
      update: told,
    });
  }
  return settled[0]?.userId ?? null;
}

/** How the sentence about a dismissed paper begins. */
export const declined = "The curators didn't choose the paper you submitted";
