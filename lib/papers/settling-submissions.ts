import "server-only";
/** Owns how a held submission ends: tried again until it is placed or refused, or declined by a moderator. */
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import { logModeration } from "@/lib/moderation/log";
import type { Extras } from "@/lib/papers/held-submissions";
import { indexPaper } from "@/lib/papers/indexing";
import { placeSubmission } from "@/lib/papers/submissions";

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
  const end = { id, userId, now };
  try {
    const submitter = await requireSubmitter(userId);
    const paperId = await indexPaper(reference);
    await db.$transaction(async (transaction) => {
      const submitted = { paperId, comment, mediaUrls, submitter, now };
      const { day } = await placeSubmission(transaction, submitted);
      const text = `The paper you submitted is listed on ${day}.`;
      await settle(transaction, { ...end, paperId, status: "placed", text });
    });
    return "placed";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unavailable" && attempts < mostAttempts) return "waiting";
    const text = `We couldn't accept your submission of ${reference}. ${error.message}`;
    await db
      .$transaction((transaction) =>
        settle(transaction, { ...end, paperId: null, status: "refused", text }),
      )
      .catch(unlessSettled);
    return "refused";
  }
}

/** As they are now: who is suspended has nothing fetched, and who was a moderator is one no more. */
async function requireSubmitter(id: string): Promise<{ id: string; role: Role }> {
  const select = { id: true, role: true };
  const submitter = await db.user.findFirst({ where: { id, hiddenAt: null }, select });
  if (!submitter) throw new AppError("forbidden", "This account is suspended.");
  return submitter;
}

/** Whoever settled it meanwhile has told its submitter. */
function unlessSettled(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/** A moderator has it tried at the next run of the cron, or gives it up. */
export async function settleSubmission(given: {
  id: string;
  verdict: "accept" | "reject";
  moderatorId: string;
  now: Date;
}): Promise<void> {
  const { id, verdict, moderatorId, now } = given;
  await db.$transaction(async (transaction) => {
    const { userId, reference } = await requireWaiting(transaction, id);
    const verb = verdict === "accept" ? "try the submission of" : "decline the submission of";
    if (verdict === "accept")
      await transaction.submission.update({ where: { id }, data: { nextAttemptAt: now } });
    else {
      const text = `A moderator declined your submission of ${reference}.`;
      await settle(transaction, { id, userId, paperId: null, status: "refused", text, now });
    }
    await logModeration(transaction, verb, {
      moderatorId,
      subjectKind: "user",
      subjectId: userId,
      reason: null,
      detail: { reference },
    });
  });
}

/** The submission, locked while it waits. */
async function requireWaiting(
  transaction: Prisma.TransactionClient,
  id: string,
): Promise<{ userId: string; reference: string }> {
  const [waiting] = await transaction.$queryRaw<{ userId: string; reference: string }[]>`
    select user_id as "userId", reference from submission
    where id = ${id}::uuid and status = 'waiting' for update`;
  if (!waiting) throw new AppError("not_found", "This submission has already been reviewed.");
  return waiting;
}

type Settled = {
  id: string;
  userId: string;
  paperId: string | null;
  status: "placed" | "refused";
  text: string;
  now: Date;
};

async function settle(
  transaction: Prisma.TransactionClient,
  { id, userId, paperId, status, text, now }: Settled,
): Promise<void> {
  await requireWaiting(transaction, id);
  await transaction.submission.update({
    where: { id },
    data: { status, paperId, reason: text, settledAt: now },
  });
  await transaction.notification.createMany({
    data: { userId, kind: "submission", subjectId: id, paperId, text },
    skipDuplicates: true,
  });
}
