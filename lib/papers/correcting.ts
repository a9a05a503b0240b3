import "server-only";
/** Owns what moderators put right on a paper: its day on the feed and its words. */
import { z } from "zod";
import { type Day, dayToDate, parseDay } from "@/lib/time/dates";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { replaceAuthors } from "@/lib/papers/correcting-authors";
import { logModeration } from "@/lib/moderation/log";
import { typedPaper } from "@/lib/papers/typed-paper";

const daySchema = z.string().transform((text, context): Day => {
  const day = parseDay(text);
  if (day) return day;
  context.addIssue("That date doesn't exist.");
  return z.NEVER;
});

export const paperMoveSchema = z.object({
  paperId: z.string().min(1).max(40),
  from: daySchema,
  to: daySchema,
});
export const paperFixSchema = z.object({
  paperId: z.string().min(1).max(40),
  ...typedPaper,
});

type Act = { moderatorId: string };

export async function movePaper({
  paperId,
  from,
  to,
  moderatorId,
}: z.infer<typeof paperMoveSchema> & Act): Promise<void> {
  await db.$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from paper where id = ${paperId} for update`;
    if ((await transaction.placement.count({ where: { paperId, day: dayToDate(to) } })) > 0) {
      throw new AppError("conflict", `This paper is already listed on ${to}.`);
    }
    const { count } = await transaction.placement.updateMany({
      where: { paperId, day: dayToDate(from) },
      data: { day: dayToDate(to) },
    });
    if (count === 0) throw new AppError("not_found", `This paper isn't listed on ${from}.`);
    await logModeration(transaction, "move", {
      moderatorId,
      subjectKind: "paper",
      subjectId: paperId,
      reason: null,
      detail: { from, to },
    });
  });
}

/** From now on no import overwrites these words. */
export async function fixPaper({
  paperId,
  title,
  abstract,
  authors,
  moderatorId,
}: z.infer<typeof paperFixSchema> & Act): Promise<void> {
  await db.$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from paper where id = ${paperId} for update`;
    const paper = await transaction.paper.findUnique({
      where: { id: paperId },
      select: { title: true, abstract: true },
    });
    if (!paper) throw new AppError("not_found", "Paper not found.");
    const namesBefore = await replaceAuthors(transaction, paperId, authors);
    await transaction.paper.update({
      where: { id: paperId },
      data: { title, abstract, textSource: "moderator" },
    });
    await logModeration(transaction, "fix", {
      moderatorId,
      subjectKind: "paper",
      subjectId: paperId,
      reason: null,
      detail: { before: { ...paper, ...(namesBefore && { authors: namesBefore }) } },
    });
  });
}
