import "server-only";
/** Owns today's list and those of the days to come, as curators see and change them. */
import { curatingDays } from "@/lib/candidates/curating-days";
import { logCurating } from "@/lib/candidates/log";
import { takeTurn } from "@/lib/candidates/placing";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { feedToday } from "@/lib/platform/today";
import { addDays, type Day, dateToDay, dayToDate, nextWorkingDay } from "@/lib/time/dates";

type QueuedPaper = {
  id: string;
  title: string;
  upvoteCount: number;
  submittedBy: string | null;
};
export type QueuedDay = { day: Day; papers: QueuedPaper[] };

/** Today, also when nothing stands on it yet, and each later day that has papers; each in its order. */
export async function listQueuedDays(now: Date): Promise<QueuedDay[]> {
  const { today } = curatingDays(now);
  const rows = await db.placement.findMany({
    where: { day: { gte: dayToDate(today) }, paper: { hiddenAt: null } },
    orderBy: [{ day: "asc" }, { position: "asc" }, { paperId: "asc" }],
    select: {
      day: true,
      paper: { select: { id: true, title: true, upvoteCount: true } },
      submitter: { select: { name: true, handle: true } },
    },
  });
  const days = new Map<Day, QueuedPaper[]>([[today, []]]);
  for (const { day, paper, submitter } of rows) {
    const papers = days.get(dateToDay(day)) ?? [];
    papers.push({ ...paper, submittedBy: submitter?.name ?? submitter?.handle ?? null });
    days.set(dateToDay(day), papers);
  }
  return [...days].map(([day, papers]) => ({ day, papers }));
}

type Act = { paperId: string; day: Day; curatorId: string; now: Date };

/** From a day that has not begun to the weekday after it. */
export async function queueLater({ paperId, day, curatorId, now }: Act): Promise<Day> {
  const later = nextWorkingDay(addDays(day, 1));
  await db.$transaction(async (transaction) => {
    await takeTurn(transaction, { paperId, curatorId });
    const count = await transaction.$executeRaw`
      update placement set day = ${later}::date,
        position = (select coalesce(max(position) + 1, 0) from placement where day = ${later}::date)
      where paper_id = ${paperId} and day = ${day}::date and day > ${feedToday(now)}::date
        and not exists (select from placement other where other.paper_id = ${paperId} and other.day = ${later}::date)`;
    if (count === 0) throw new AppError("conflict", "Only a queued paper can wait longer.");
    await logCurating(transaction, { verb: "moved", paperId, curatorId, day: later });
  });
  return later;
}

/** One place up on its day. Papers with more upvotes stand before it all the same. */
export async function moveUp({ paperId, day, curatorId, now }: Act): Promise<void> {
  if (day < feedToday(now)) throw new AppError("conflict", "A day that is over stays as it is.");
  await db.$transaction(async (transaction) => {
    await takeTurn(transaction, { paperId, curatorId });
    const rows = await transaction.$queryRaw<{ paper_id: string }[]>`
      select paper_id from placement where day = ${day}::date
      order by position, paper_id for update`;
    const ids = rows.map((row) => row.paper_id);
    const at = ids.indexOf(paperId);
    if (at === -1) throw new AppError("not_found", `The paper isn't on the list for ${day}.`);
    ids.splice(at, 1);
    ids.splice(Math.max(0, at - 1), 0, paperId);
    await transaction.$executeRaw`
      update placement set position = given.at - 1
      from unnest(${ids}::text[]) with ordinality as given(id, at)
      where day = ${day}::date and paper_id = given.id and position <> given.at - 1`;
  });
}
