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
  if (!paper) throw new AppError("not_found", "This paper isn't here yet. Find it first.");
  const [placement] = paper.placements;
  if (placement)
    throw new AppError("conflict", `This paper was already listed on ${dateToDay(placement.day)}.`);
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
      `To submit, claim a paper first or wait until your account is ${env.SUBMIT_MIN_ACCOUNT_DAYS} days old.`,
    );
  }
  if (withdrawnAt) throw new AppError("invalid", "This paper was withdrawn by its authors.");
  if (publishedAt && now.getTime() - publishedAt.getTime() > env.SUBMIT_MAX_PAPER_DAYS * dayMs) {
    throw new AppError(
      "invalid",
      `Only papers from the last ${env.SUBMIT_MAX_PAPER_DAYS} days can be submitted. A moderator can add older ones.`,
    );
  }
  if (recent >= env.SUBMIT_DAILY_LIMIT) {
    throw new AppError(
      "rate_limited",
      `You can submit ${env.SUBMIT_DAILY_LIMIT} papers in 24 hours. Try again tomorrow.`,
    );
  }
}
