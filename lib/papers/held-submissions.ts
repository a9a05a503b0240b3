import "server-only";
/** Owns papers that somebody asked for while their source did not answer: kept, and tried again. */
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { logModeration } from "@/lib/moderation/log";
import { indexPaper } from "@/lib/papers/indexing";
import { submitPaper } from "@/lib/papers/submissions";

const firstWaitMs = 120_000;
const mostAttempts = 12;

/** What goes with a paper once it is on the feed. */
type Extras = { comment: string | null; mediaUrls: string[] };
type Held = Extras & {
  userId: string;
  reference: string;
  retryAfterSeconds: number | null;
  now: Date;
};

/** Keeps the request and gives its id; asking again while it waits gives the same one. */
export async function holdSubmission(given: Held): Promise<string> {
  const { userId, reference, comment, mediaUrls, retryAfterSeconds, now } = given;
  const waiting = await db.submission.findFirst({
    where: { userId, reference, status: "waiting" },
    select: { id: true },
  });
  if (waiting) return waiting.id;
  const wait = Math.max(firstWaitMs, (retryAfterSeconds ?? 0) * 1_000);
  const nextAttemptAt = new Date(now.getTime() + wait);
  const { id } = await db.submission.create({
    data: { userId, reference, comment, mediaUrls, nextAttemptAt },
    select: { id: true },
  });
  return id;
}

/** One's own submission as long as it waits. */
export function getHeldSubmission(id: string, userId: string) {
  return db.submission.findFirst({
    where: { id, userId, status: "waiting" },
    select: { id: true, reference: true, comment: true, mediaUrls: true },
  });
}

export type HeldSubmission = NonNullable<Awaited<ReturnType<typeof getHeldSubmission>>>;

export async function editHeldSubmission({
  id,
  userId,
  comment,
  mediaUrls,
}: Extras & { id: string; userId: string }): Promise<void> {
  const { count } = await db.submission.updateMany({
    where: { id, userId, status: "waiting" },
    data: { comment, mediaUrls },
  });
  if (count === 0) throw new AppError("not_found", "This submission waits no longer.");
}

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
    await settle({
      id,
      userId,
      paperId,
      status: "placed",
      text: `The paper you submitted is on the feed of ${day}.`,
      now,
    });
    return "placed";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unavailable" && attempts < mostAttempts) return "waiting";
    await settle({
      id,
      userId,
      paperId: null,
      status: "refused",
      text: `Your submission of ${reference} was refused: ${error.message}`,
      now,
    });
    return "refused";
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

export function listWaitingSubmissions(limit: number) {
  return db.submission.findMany({
    where: { status: "waiting" },
    orderBy: { createdAt: "asc" },
    take: limit,
    select: {
      id: true,
      reference: true,
      attempts: true,
      createdAt: true,
      user: { select: { name: true, handle: true } },
    },
  });
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
  if (!waiting) throw new AppError("not_found", "This submission is settled already.");
  const { userId, reference } = waiting;
  if (verdict === "accept")
    await db.submission.update({ where: { id }, data: { nextAttemptAt: now } });
  else
    await settle({
      id,
      userId,
      paperId: null,
      status: "refused",
      text: `A moderator declined your submission of ${reference}.`,
      now,
    });
  await logModeration(
    db,
    verdict === "accept" ? "try the submission of" : "decline the submission of",
    {
      moderatorId,
      subjectKind: "user",
      subjectId: userId,
      reason: null,
      detail: { reference },
    },
  );
}
