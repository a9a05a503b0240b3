import "server-only";
/** Owns putting a paper on the feed: who may, which paper, on which day. */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { type Day, dateToDay, dayMs, dayToDate, nextWorkingDay } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import { feedToday } from "@/lib/platform/today";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import { commentBodySchema, postComment } from "@/lib/comments/writing";

const mostMedia = 4;
const videos = /\.(?:mp4|webm|mov|qt|ogv)$/i;

export const mediaUrlsSchema = z
  .array(z.url({ protocol: /^https$/, error: "A picture or video needs an https address." }))
  .max(mostMedia, "At most four pictures and videos.")
  .refine(
    (urls) => urls.every((url) => env.MEDIA_HOSTS.includes(new URL(url).hostname)),
    `Pictures and videos must lie on ${env.MEDIA_HOSTS.join(" or ")}.`,
  );

export const submissionSchema = z.object({
  paperId: z.string().min(1).max(40),
  comment: z
    .union([z.literal("").transform(() => null), commentBodySchema])
    .nullish()
    .default(null),
  mediaUrls: mediaUrlsSchema.default([]),
});

export type Submitter = { id: string; role: Role; createdAt: Date };
type Submitted = z.infer<typeof submissionSchema> & { submitter: Submitter; now: Date };

/** Puts the paper on today's feed, or the next working day's; readers' rules do not bind moderators. */
export async function submitPaper({
  paperId,
  comment,
  mediaUrls,
  submitter,
  now,
}: Submitted): Promise<{ paperId: string; day: Day }> {
  const day = nextWorkingDay(feedToday(now));
  await db.$transaction(async (transaction) => {
    // One person's submissions come one after another, and so do those of one paper.
    await transaction.$queryRaw`select id from "user" where id = ${submitter.id}::uuid for update`;
    await transaction.$queryRaw`select id from paper where id = ${paperId} for update`;
    await requireNewPaper(transaction, paperId);
    if (submitter.role === "reader") await requireRules(transaction, { paperId, submitter, now });
    const { _max } = await transaction.placement.aggregate({
      where: { day: dayToDate(day) },
      _max: { position: true },
    });
    await transaction.placement.create({
      data: {
        paperId,
        day: dayToDate(day),
        position: (_max.position ?? -1) + 1,
        submitterId: submitter.id,
        submittedAt: now,
      },
    });
    const taken = await transaction.media.count({ where: { paperId } });
    if (taken === 0)
      await transaction.media.createMany({
        data: mediaUrls.map((url, position) => ({ paperId, position, url, kind: kindOf(url) })),
      });
    await transaction.submission.create({
      data: {
        userId: submitter.id,
        reference: paperId,
        paperId,
        status: "placed",
        comment,
        mediaUrls,
        settledAt: now,
      },
    });
  });
  if (comment) await postComment({ paperId, userId: submitter.id, body: comment, parentId: null });
  return { paperId, day };
}

async function requireNewPaper(
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

type Rules = { paperId: string; submitter: Submitter; now: Date };

async function requireRules(
  transaction: Prisma.TransactionClient,
  { paperId, submitter, now }: Rules,
): Promise<void> {
  const [{ publishedAt, withdrawnAt }, claimed, recent] = await Promise.all([
    transaction.paper.findUniqueOrThrow({
      where: { id: paperId },
      select: { publishedAt: true, withdrawnAt: true },
    }),
    transaction.author.count({ where: { userId: submitter.id } }),
    transaction.placement.count({
      where: { submitterId: submitter.id, submittedAt: { gt: new Date(now.getTime() - dayMs) } },
    }),
  ]);
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

function kindOf(url: string): "image" | "video" {
  return videos.test(new URL(url).pathname) ? "video" : "image";
}
