import "server-only";
/** Owns papers that somebody asked for while their source did not answer: kept until they are settled. */
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

const firstWaitMs = 120_000;

/** What goes with a paper once it is on the feed. */
export type Extras = { comment: string | null; mediaUrls: string[] };
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
  if (count === 0) throw new AppError("not_found", "This submission is no longer waiting.");
}

/** For moderators: everybody's who may still submit, oldest first. */
export function listWaitingSubmissions(limit: number) {
  return db.submission.findMany({
    where: { status: "waiting", user: { hiddenAt: null } },
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
