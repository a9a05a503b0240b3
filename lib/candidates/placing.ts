import "server-only";
/** Owns a curator's yes: a paper on today's list or queued for tomorrow's, once whoever else is at it. */
import { type CuratingDays, curatingDays } from "@/lib/candidates/curating-days";
import { logCurating } from "@/lib/candidates/log";
import { tellSubmitters } from "@/lib/candidates/telling-submitters";
import type { Prisma } from "@/lib/generated/prisma/client";
import { requireActing } from "@/lib/people/acting";
import { requireNewPaper } from "@/lib/papers/submission-rules";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { feedToday } from "@/lib/platform/today";
import { mayCurate } from "@/lib/roles/roles";
import type { Day } from "@/lib/time/dates";

type Act = { paperId: string; curatorId: string; now: Date };

export async function placeCandidate(act: Act & { on: keyof CuratingDays }): Promise<Day> {
  const { paperId, curatorId, now, on } = act;
  const day = curatingDays(now)[on];
  await db.$transaction(async (transaction) => {
    await takeTurn(transaction, { paperId, curatorId });
    await requireNewPaper(transaction, paperId);
    const text = `The paper you submitted is on the list for ${day}.`;
    const askedBy = await tellSubmitters(transaction, { paperId, status: "placed", text, now });
    const submitterId = askedBy ?? curatorId;
    await transaction.$executeRaw`
      insert into placement (day, paper_id, position, submitter_id, submitted_at)
      select ${day}::date, ${paperId}::text, coalesce(max(position) + 1, 0), ${submitterId}::uuid, ${now}::timestamptz
      from placement where day = ${day}::date`;
    await transaction.candidate.updateMany({
      where: { paperId, dismissedAt: { not: null } },
      data: { dismissedAt: null, dismissedById: null },
    });
    const verb = on === "today" ? "placed" : "queued";
    await logCurating(transaction, { verb, paperId, curatorId, day });
  });
  return day;
}

/**
 * Off a day that has not begun, whoever put it there; off today what a curator put there, while what
 * readers submitted is a moderator's to hide.
 */
export async function takeOff({ paperId, day, curatorId, now }: Act & { day: Day }): Promise<void> {
  await db.$transaction(async (transaction) => {
    await takeTurn(transaction, { paperId, curatorId });
    const today = feedToday(now);
    const count = await transaction.$executeRaw`
      delete from placement where paper_id = ${paperId} and day = ${day}::date
        and (day > ${today}::date or (day = ${today}::date and exists (
          select from moderation_action where subject_kind = 'paper' and subject_id = ${paperId}
            and verb in ('placed', 'queued') and detail ->> 'day' = ${day})))`;
    if (count === 0)
      throw new AppError("conflict", "Only what curators put on today or a later day comes off.");
    await logCurating(transaction, { verb: "took off", paperId, curatorId, day });
  });
}

/** Whoever still is a curator; at the same paper one comes after the other. */
export async function takeTurn(
  transaction: Prisma.TransactionClient,
  { paperId, curatorId }: Pick<Act, "paperId" | "curatorId">,
): Promise<void> {
  if (!mayCurate(await requireActing(transaction, curatorId)))
    throw new AppError("forbidden", "Only curators may do this.");
  const locked = await transaction.$queryRaw<unknown[]>`
    select id from paper where id = ${paperId} and hidden_at is null for update`;
  if (locked.length === 0) throw new AppError("not_found", "This paper isn't here anymore.");
}
