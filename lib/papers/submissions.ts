import "server-only";
/** Owns putting a paper on the feed, with its first comment and its pictures. */
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { type Day, dayToDate, nextWorkingDay } from "@/lib/time/dates";
import { env } from "@/lib/platform/env/env";
import { feedToday } from "@/lib/platform/today";
import { mediaKind } from "@/lib/addresses/media-kinds";
import { requireNewPaper, requireRules, type Submitter } from "@/lib/papers/submission-rules";
import { commentBodySchema, postComment } from "@/lib/comments/writing";
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
  comment: z
    .union([z.literal("").transform(() => null), commentBodySchema])
    .nullish()
    .default(null),
  mediaUrls: mediaUrlsSchema.default([]),
});

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
    if (!mayCurate(submitter)) await requireRules(transaction, { paperId, submitter, now });
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
