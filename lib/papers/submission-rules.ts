import "server-only";
/** Owns who may put which paper on the feed. */
import { dateToDay, dayMs } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Acting } from "@/lib/people/acting";

export async function requireNewPaper(
  transaction: Prisma.TransactionClient,
  paperId: string,
): Promise<void> {
  const paper = await transaction.paper.findFirst({
    where: { id: paperId, hiddenAt: null },
    select: { placements: { orderBy: { day: "desc" }, take: 1, select: { day: true } } },
  });
  if (!paper) throw new AppError("not_found", "There is no such paper here yet: look it up first.");
  const [placement] = paper.placements;
  if (placement)
    throw new AppError(
      "conflict",
      `This paper is on the feed of ${dateToDay(placement.day)} already.`,
    );
}

type Rules = { paperId: string; submitter: Acting; now: Date };

export async function requireRules(
  transaction: Prisma.TransactionClient,
  { paperId, submitter, now }: Rules,
): Promise<void> {
  const { publishedAt, withdrawnAt } = await transaction.paper.findUniqueOrThrow({
    where: { id: paperId },
    select: { publishedAt: true, withdrawnAt: true },
  });
  const claimed = await transaction.author.count({ where: { userId: submitter.id } });
  const recent = await transaction.placement.count({
    where: { submitterId: submitter.id, submittedAt: { gt: new Date(now.getTime() - dayMs) } },
  });
  const accountDays = (now.getTime() - submitter.createdAt.getTime()) / dayMs;
  if (claimed === 0 && accountDays < env.SUBMIT_MIN_ACCOUNT_DAYS) {
    throw new AppError(
      "forbidden",
      `Submitting takes a claimed paper, or an account that is ${env.SUBMIT_MIN_ACCOUNT_DAYS} days old.`,
    );
  }
  if (withdrawnAt) throw new AppError("invalid", "Its authors have withdrawn this paper.");
  if (publishedAt && now.getTime() - publishedAt.getTime() > env.SUBMIT_MAX_PAPER_DAYS * dayMs) {
    throw new AppError(
      "invalid",
      `Only papers of the last ${env.SUBMIT_MAX_PAPER_DAYS} days can be submitted. A moderator may add an older one.`,
    );
  }
  if (recent >= env.SUBMIT_DAILY_LIMIT) {
    throw new AppError(
      "rate_limited",
      `You may submit ${env.SUBMIT_DAILY_LIMIT} papers in 24 hours. Come back tomorrow.`,
    );
  }
}
