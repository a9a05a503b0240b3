import "server-only";
/** Owns the feed by months, for those who read all of it: which months there are, and what stands in one. */
import { db } from "@/lib/platform/db";
import { newestDayFirst } from "@/lib/feed/order";
import { begunDays } from "@/lib/feed/periods";
import { feedToday } from "@/lib/platform/today";
import { type Day, dateToDay, dayToDate } from "@/lib/time/dates";
import { daysOfMonth, type Month } from "@/lib/time/periods";

/** Every month with a day that has papers and has begun, newest first. Asked month by month, it reads one placement of each. */
export async function listMonths(now: Date): Promise<Month[]> {
  const today = dayToDate(feedToday(now));
  const rows = await db.$queryRaw<{ month: Month }[]>`
    SELECT to_char(month, 'YYYY-MM') AS month
    FROM generate_series((SELECT date_trunc('month', min(day)::timestamp) FROM placement),
      ${today}::date::timestamp, interval '1 month') AS month
    WHERE (
      SELECT true FROM placement JOIN paper ON paper.id = paper_id
      WHERE day BETWEEN month::date AND least((month + interval '1 month - 1 day')::date, ${today}::date)
        AND hidden_at IS NULL LIMIT 1)
    ORDER BY month DESC`;
  return rows.map(({ month }) => month);
}

export type MonthDay = { day: Day; paperIds: string[] };

/** A month's days that have begun, newest first, with their papers. */
export async function listDaysOfMonth(month: Month, now: Date): Promise<MonthDay[]> {
  const placements = await db.placement.findMany({
    where: { day: begunDays(daysOfMonth(month), feedToday(now)), paper: { hiddenAt: null } },
    orderBy: newestDayFirst,
    select: { day: true, paperId: true },
  });
  const days = new Map<Day, string[]>();
  for (const { day, paperId } of placements) {
    const papers = days.get(dateToDay(day)) ?? [];
    papers.push(paperId);
    days.set(dateToDay(day), papers);
  }
  return [...days].map(([day, paperIds]) => ({ day, paperIds }));
}
