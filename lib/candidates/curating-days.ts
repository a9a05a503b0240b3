import "server-only";
/** Owns which day a curator's "today" and "tomorrow" are: weekdays, as the feed has no others. */
import { feedToday } from "@/lib/platform/today";
import { addDays, type Day, nextWorkingDay } from "@/lib/time/dates";

export type CuratingDays = { today: Day; tomorrow: Day };

export function curatingDays(now: Date): CuratingDays {
  const today = nextWorkingDay(feedToday(now));
  return { today, tomorrow: nextWorkingDay(addDays(today, 1)) };
}
