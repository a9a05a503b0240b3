import "server-only";
/** Owns how a held submission ends: tried again until it is placed or refused, or declined by a moderator. */
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { logModeration } from "@/lib/moderation/log";
import type { Extras } from "@/lib/papers/held-submissions";
import { indexPaper } from "@/lib/papers/indexing";
import { submitPaper } from "@/lib/papers/submissions";

const mostAttempts = 12;

/** Tries what is due, oldest first. Claimed by moving its next attempt, so that two runs never share one. */
export async function retrySubmissions(now: Date, limit: number) {
  const due = await db.$queryRaw<Due[]>`
    update submission set attempts = attempts + 1,
      next_attempt_at = ${now}::timestamptz + least(power(2, attempts), 64) * interval '4 minutes'
    where id in (
      select id from submission where status = 'waiting' and next_attempt_at <= ${now}
      order by next_attempt_at limit ${limit} for update skip locked)
    returning id, reference, user_id as "userId", attempts, comment, media_urls as "mediaUrls"`;
  const counts = { tried: due.length, placed: 0, refused: 0, waiting: 0 };
  for (const submission of due) counts[await retry(submission, now)] += 1;
  return counts;
}

type Due = Extras & { id: string; reference: string; userId: string; attempts: number };

async function retry(
  { id, reference, userId, attempts, comment, mediaUrls }: Due,
  now: Date,
): Promise<"placed" | "refused" | "waiting"> {
  try {
    const paperId = await indexPaper(reference);
    const submitter = await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, role: true, createdAt: true },
    });
    const { day } = await submitPaper({ paperId, comment, mediaUrls, submitter, now });
    const text = `The paper you submitted is listed on ${day}.`;
    await settle({ id, userId, paperId, status: "placed", text, now });
    return "placed";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unavailable" && attempts < mostAttempts) return "waiting";
    const text = `We couldn't accept your submission of ${reference}. ${error.message}`;
    await settle({ id, userId, paperId: null, status: "refused", text, now });
    return "refused";
  }
}

/** A moderator has it tried at the next run of the cron, or gives it up. */
export async function settleSubmission(given: {
  id: string;
  verdict: "accept" | "reject";
  moderatorId: string;
  now: Date;
}): Promise<void> {
  const { id, verdict, moderatorId, now } = given;
  const waiting = await db.submission.findFirst({
    where: { id, status: "waiting" },
    select: { userId: true, reference: true },
  });
  if (!waiting) throw new AppError("not_found", "This submission has already been reviewed.");
  const { userId, reference } = waiting;
  const log = (verb: string) =>
    logModeration(db, verb, {
      moderatorId,
      subjectKind: "user",
      subjectId: userId,
      reason: null,
      detail: { reference },
    });
  if (verdict === "accept") {
    await db.submission.update({ where: { id }, data: { nextAttemptAt: now } });
    await log("try the submission of");
  } else {
    const text = `A moderator declined your submission of ${reference}.`;
    await settle({ id, userId, paperId: null, status: "refused", text, now });
    await log("decline the submission of");
  }
}

type Settled = {
  id: string;
  userId: string;
  paperId: string | null;
  status: "placed" | "refused";
  text: string;
  now: Date;
};

async function settle({ id, userId, paperId, status, text, now }: Settled): Promise<void> {
  await db.$transaction([
    db.submission.update({
      where: { id },
      data: { status, paperId, reason: text, settledAt: now },
    }),
    db.notification.createMany({
      data: { userId, kind: "submission", subjectId: id, paperId, text },
      skipDuplicates: true,
    }),
  ]);
}
