/**
 * When a digest is due: an hour on the wall of the subscriber's own zone, on working days or on one
 * weekday. Each local date is due once, whatever the clocks do that night: an hour that is skipped
 * counts from the moment the clock jumps over it, an hour that comes twice counts the first time.
 */
import { addDays, type Day, dayIn, dayMs, dayToDate } from "@/lib/time/dates";
import { weekOfDay } from "@/lib/time/periods";

export type Rhythm = {
  frequency: "daily" | "weekly";
  timeZone: string;
  hour: number;
};

const farthestDays = 10;
const saturday = 6;

/** The first due instant after `after`. A weekly digest comes on `weekday`, Sunday being 0. */
export function nextDueAt(rhythm: Rhythm, after: Date, weekday: number): Date {
  const today = dayIn(rhythm.timeZone, after);
  for (let ahead = 0; ahead <= farthestDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (!isDueOn(dayToDate(day).getUTCDay(), rhythm, weekday)) continue;
    const dueAt = wallInstant(day, rhythm.hour, rhythm.timeZone);
    if (dueAt > after) return dueAt;
  }
  throw new Error(`No due time within ${farthestDays} days for ${JSON.stringify(rhythm)}.`);
}

/** The last time, at `now` or before, that the clock on the wall showed that hour, on any day. */
export function lastStruckAt({ timeZone, hour }: Omit<Rhythm, "frequency">, now: Date): Date {
  const today = dayIn(timeZone, now);
  const struckToday = wallInstant(today, hour, timeZone);
  return struckToday <= now ? struckToday : wallInstant(addDays(today, -1), hour, timeZone);
}

/** The day ("2025-12-09") or ISO week ("2025-W50") that an instant falls in, in a zone. */
export function periodOf({ frequency, timeZone }: Rhythm, instant: Date): string {
  const day = dayIn(timeZone, instant);
  return frequency === "daily" ? day : weekOfDay(day);
}

function isDueOn(dayOfWeek: number, { frequency }: Rhythm, weekday: number): boolean {
  return frequency === "weekly" ? dayOfWeek === weekday : dayOfWeek > 0 && dayOfWeek < saturday;
}

/** The instant at which the clock on the wall first shows that hour of that day, or jumps over it. */
function wallInstant(day: Day, hour: number, timeZone: string): Date {
  const wall = dayToDate(day).getTime() + hour * 3_600_000;
  const before = wall - offsetAt(timeZone, wall - dayMs);
  const after = wall - offsetAt(timeZone, wall + dayMs);
  const shown = [before, after].filter((instant) => instant + offsetAt(timeZone, instant) === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : before);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the wall is ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day, hour, minute, second } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function newClock(timeZone: string): Intl.DateTimeFormat {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}
