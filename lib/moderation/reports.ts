import "server-only";
/** Owns what readers report: each person each thing once, until a moderator has settled it. */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { SubjectKind } from "@/lib/generated/prisma/enums";

export const reportReasonSchema = z
  .string()
  .trim()
  .min(3, "Describe the problem in a few words.")
  .max(1_000, "Keep it under 1,000 characters.");

type NewReport = {
  reporterId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  reason: string;
};

/** Reporting again replaces the reason and opens the matter anew. */
export async function reportSubject({
  reporterId,
  subjectKind,
  subjectId,
  reason,
}: NewReport): Promise<void> {
  if (!(await isVisible(subjectKind, subjectId)))
    throw new AppError("not_found", "There's nothing here to report.");
  await db.report.upsert({
    where: { reporterId_subjectKind_subjectId: { reporterId, subjectKind, subjectId } },
    create: { reporterId, subjectKind, subjectId, reason },
    update: { reason, settledAt: null },
  });
}

async function isVisible(kind: SubjectKind, id: string): Promise<boolean> {
  const visible = { id, hiddenAt: null };
  switch (kind) {
    case "paper":
      return (await db.paper.count({ where: visible })) > 0;
    case "comment":
      return (await db.comment.count({ where: { ...visible, deletedAt: null } })) > 0;
    case "user":
      return (await db.user.count({ where: visible })) > 0;
  }
}
