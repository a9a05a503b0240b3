import "server-only";
/** Owns putting a paper on the feed, with its first comment and its pictures. */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { type Day, dayToDate, nextWorkingDay } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { feedToday } from "@/lib/platform/today";
import { mediaKind } from "@/lib/addresses/media-kinds";
import { requireNewPaper, requireRules } from "@/lib/papers/submission-rules";
import { commentBodySchema, writeComment } from "@/lib/comments/writing";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import { requireActing } from "@/lib/people/acting";
import { mayCurate } from "@/lib/roles/roles";

const mostMedia = 4;

const mediaUrlsSchema = z
  .array(z.url({ protocol: /^https$/, error: "Pictures and videos need an https link." }))
  .max(mostMedia, "Add up to four pictures and videos.")
  .refine(
    (urls) => urls.every((url) => env.MEDIA_HOSTS.includes(new URL(url).hostname)),
    `Pictures and videos must be hosted on ${env.MEDIA_HOSTS.join(" or ")}.`,
  );

export const submissionSchema = z.object({
  paperId: z.string().min(1).max(40),
  // Not a union, whose refusal would hide the comment's own words.
  comment: z
    .string()
    .nullish()
    .transform((text) => text?.trim() || null)
    .pipe(commentBodySchema.nullable()),
  mediaUrls: mediaUrlsSchema.default([]),
});

type Submitted = z.infer<typeof submissionSchema> & {
  /** With the role they act in: a moderator's token may be a reader's. */
  submitter: { id: string; role: Role };
  now: Date;
};
type Placed = { paperId: string; day: Day };

/** Puts the paper on today's feed, or the next working day's; readers' rules do not bind moderators. */
export function submitPaper(submitted: Submitted): Promise<Placed> {
  const { paperId, comment, mediaUrls, submitter, now } = submitted;
  return db.$transaction(async (transaction) => {
    const placed = await placeSubmission(transaction, submitted);
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
    return placed;
  });
}

/** The placement with its comment and pictures, within the transaction that settles the submission. */
export async function placeSubmission(
  transaction: Prisma.TransactionClient,
  { paperId, comment, mediaUrls, submitter, now }: Submitted,
): Promise<Placed> {
  const day = nextWorkingDay(feedToday(now));
  // One person's submissions come one after another, and so do those of one paper.
  const acting = await requireActing(transaction, submitter.id);
  await transaction.$queryRaw`select id from paper where id = ${paperId} for update`;
  await requireNewPaper(transaction, paperId);
  if (!mayCurate(submitter) || !mayCurate(acting))
    await requireRules(transaction, { paperId, submitter: acting, now });
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
      data: mediaUrls.map((url, position) => ({ paperId, position, url, kind: mediaKind(url) })),
    });
  if (comment)
    await writeComment(transaction, {
      paperId,
      userId: submitter.id,
      body: comment,
      parentId: null,
    });
  return { paperId, day };
}
